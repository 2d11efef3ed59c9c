import type { Locale } from '#root/lib/domain/locale.ts';
import { words } from '#root/lib/text/tokens.ts';
import type { Suggestions } from '../port.ts';
import { cardsById } from './card-reads.ts';
import type { Prepared } from './prepared.ts';

const mostWords = 8;
/** Headlines looked at before those of a later hour are left out. */
const spare = 20;
/** A single letter begins too many words for the index: among so many headlines with the words before it, it is looked for. */
const spareOfLetter = 80;

/** What the beginning of a query may become. One letter suggests nothing: half the paper begins with it. */
export function suggestReads(sql: Prepared): (text: string, locale: Locale, now: number, limit: number) => Suggestions {
  return (text, locale, now, limit) => {
    const given = words(text).slice(0, mostWords);
    const last = given.at(-1) ?? '';
    if (last.length < 2 && given.length < 2) return { names: [], stories: [] };
    return { names: names(sql, given, locale, limit), stories: headlines(sql, given, locale, now, limit) };
  };
}

function headlines(sql: Prepared, given: readonly string[], locale: Locale, now: number, limit: number) {
  const last = given.at(-1) ?? '';
  const begun = last.length === 1 ? given.slice(0, -1) : given;
  const expression = begun.map((word, at) => `"${word}"${at === given.length - 1 ? '*' : ''}`).join(' AND ');
  const looked = limit + (last.length === 1 ? spareOfLetter : spare);
  const rows = sql(
    `SELECT a.id FROM (SELECT rowid FROM heads_${locale} WHERE heads_${locale} MATCH ? ORDER BY rowid DESC LIMIT ?) h
     JOIN article a ON a.id = h.rowid WHERE a.at <= ? ORDER BY a.at DESC, a.id DESC LIMIT ?`,
  ).all(expression, looked, now, looked);
  const cards = cardsById(
    sql,
    rows.map(({ id }) => Number(id)),
  );
  const fitting = last.length === 1 ? cards.filter((card) => hasWordFrom(card.headline, last)) : cards;
  return fitting.slice(0, limit);
}

function hasWordFrom(headline: string, letter: string): boolean {
  return words(headline).some((word) => word.startsWith(letter));
}

function names(sql: Prepared, given: readonly string[], locale: Locale, limit: number): Suggestions['names'] {
  const last = given.at(-1) ?? '';
  const whole = given
    .slice(0, -1)
    .map(() => 'AND token IN (SELECT token FROM name WHERE term = ? AND locale = n.locale)');
  const rows = sql(
    `SELECT DISTINCT token FROM name n WHERE term >= ? AND term < ? AND locale = ? ${whole.join(' ')} LIMIT ?`,
  ).all(last, `${last}\uffff`, locale, ...given.slice(0, -1), limit);
  return rows.flatMap(({ token }) => {
    const [, collection, id] = /^_(section|tag|author)_(.+)$/.exec(String(token)) ?? [];
    return collection && id ? { collection: collection as 'section' | 'tag' | 'author', id } : [];
  });
}

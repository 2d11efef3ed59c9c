import type { Locale } from '#root/lib/domain/locale.ts';
import { queryTerms, type Terms } from '#root/lib/text/terms.ts';
import type { Prepared } from './prepared.ts';

/** Words of a query that are looked at; the rest is dropped: each costs a walk through the index. */
const mostWords = 24;
/** Sections, tags and authors whose name has a word of the query. */
const mostNames = 40;

const exactColumns = '{headline standfirst names body}';
const stemColumns = '{headline_stems standfirst_stems names_stems body_stems}';

/** One full-text expression for each word of `text`: the word, its stem, or an entity that is called so. */
export function wordExpressions(sql: Prepared, text: string, locale: Locale): string[] {
  return queryTerms(text, locale)
    .slice(0, mostWords)
    .map((word) => {
      const exact = word.exact.map((term) => `${exactColumns} : ${quoted(term)}`);
      const stems = word.stems.map(stemExpression);
      const names = facetsNamed(sql, word, locale).map((token) => `names : ${quoted(token)}`);
      return `(${[...exact, ...stems, ...names].join(' OR ')})`;
    });
}

export function stemExpression(stem: string): string {
  return `${stemColumns} : ${quoted(stem)}`;
}

/** As a string of the full-text language: whatever is in it, it is no operator. */
export function quoted(term: string): string {
  return `"${term.replaceAll('"', '""').replaceAll('\0', ' ')}"`;
}

function facetsNamed(sql: Prepared, { exact, stems }: Terms, locale: Locale): string[] {
  const rows = sql(
    `SELECT DISTINCT token FROM name WHERE term IN (SELECT value FROM json_each(?)) AND locale = ? LIMIT ${mostNames}`,
  ).all(JSON.stringify([...exact, ...stems]), locale);
  return rows.map(({ token }) => String(token));
}

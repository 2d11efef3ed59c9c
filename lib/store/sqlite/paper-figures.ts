import type { Locale } from '#root/lib/domain/locale.ts';
import { listName } from './list-name.ts';
import { listByName } from './listing-reads.ts';
import type { Prepared } from './prepared.ts';

/** What ranking must know of all stories of one language. */
export type PaperFigures = {
  stories: number;
  /** Words of a story, from a sample. */
  meanLength: number;
  /** In how many stories a match expression is found. Frequent ones are remembered: counting walks their whole index. */
  having: (expression: string) => number;
};

const frequent = 200;
const mostRemembered = 20_000;
const sampled = 64;

/** Gives the figures, taken anew when the paper has grown or shrunk by a tenth. */
export function paperFigures(sql: Prepared): (locale: Locale) => PaperFigures {
  const remembered = { ar: new Map<string, number>(), en: new Map<string, number>() };
  const sizes = { ar: 0, en: 0 };
  const means = { ar: 1, en: 1 };

  return (locale) => {
    const known = remembered[locale];
    const stories = listByName(sql, listName('all', locale, 'published'))?.total ?? 0;
    if (Math.abs(stories - sizes[locale]) > sizes[locale] / 10) {
      known.clear();
      sizes[locale] = stories;
      means[locale] = meanLength(sql, locale);
    }
    const having = (expression: string) => {
      const count = `SELECT count(*) AS stories FROM words_${locale} WHERE words_${locale} MATCH ?`;
      const counted = known.get(expression) ?? Number(sql(count).get(expression)?.stories);
      if (counted > frequent && known.size < mostRemembered) known.set(expression, counted);
      return counted;
    };
    return { stories, meanLength: means[locale], having };
  };
}

/** Of stories spread evenly over the numbers. */
function meanLength(sql: Prepared, locale: Locale): number {
  const last = Number(sql('SELECT max(id) AS id FROM passage').get()?.id ?? 0);
  const next = sql(
    `SELECT length(p.words) / 4 - p.names AS words FROM passage p JOIN article a USING(id)
     WHERE p.id >= ? AND a.locale = ? ORDER BY p.id LIMIT 1`,
  );
  const lengths: number[] = [];
  for (let at = 0; at < sampled; at += 1) {
    const row = next.get(Math.floor((at * last) / sampled) + 1, locale);
    if (row) lengths.push(Number(row.words));
  }
  return lengths.length === 0 ? 1 : Math.max(1, lengths.reduce((sum, one) => sum + one, 0) / lengths.length);
}

import type { Locale } from '#root/lib/domain/locale.ts';
import { listName } from './list-name.ts';
import { listByName } from './listing-reads.ts';
import type { Prepared } from './prepared.ts';

/** What ranking must know of all stories of one language. */
export type PaperFigures = {
  stories: number;
  /** Words of a story, from a sample. */
  meanLength: number;
};

const sampled = 64;

/** Gives the figures, taken anew when the paper has grown or shrunk by a tenth. */
export function paperFigures(sql: Prepared): (locale: Locale) => PaperFigures {
  const sizes = { ar: 0, en: 0 };
  const means = { ar: 1, en: 1 };

  return (locale) => {
    const stories = listByName(sql, listName('all', locale, 'published'))?.total ?? 0;
    if (Math.abs(stories - sizes[locale]) > sizes[locale] / 10) {
      sizes[locale] = stories;
      means[locale] = meanLength(sql, locale);
    }
    return { stories, meanLength: means[locale] };
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

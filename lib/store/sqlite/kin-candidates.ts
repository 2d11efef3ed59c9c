import type { Locale } from '#root/lib/domain/locale.ts';
import type { OwnCard } from '../article-card.ts';
import { any, anyWord, namedExpression } from './match-expression.ts';
import type { PaperFigures } from './paper-figures.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import type { QueryGroup } from './query-groups.ts';
import { ranking } from './rank.ts';
import { bm25 } from './schema.ts';

/** A story that may be akin, scored by words alone. */
export type Candidate = { id: number; at: number; sketch: Uint32Array; score: number };

/** The words by which candidates are found: the rarer first, so long as they are in no more stories than these together. */
const mostSearched = 16;
const mostStories = 6000;
const mostCandidates = 120;
/** Names and other rare words that two stories share tell more than many common ones. */
const emphasis = 1.6;

type Asked = { card: OwnCard; stems: readonly string[]; now: number };

/** The stories that readers see at `now` and that share the telling words of a story. */
export function kinCandidates(sql: Prepared, { card, stems, now }: Asked, figures: PaperFigures): Candidate[] {
  const words = stems
    .map((stem) => ({ stem, stories: figures.having(anyWord([stem])) }))
    .filter(({ stories }) => stories > 1);
  const tags = card.tagIds
    .map((id) => ({ expression: namedExpression('tag', id), stories: figures.having(namedExpression('tag', id)) }))
    .filter(({ stories }) => stories > 1);
  const searched = rarest([...tags, ...words.map(({ stem, stories }) => ({ expression: anyWord([stem]), stories }))]);
  if (searched.length === 0) return [];

  const groups = words.map(
    ({ stem, stories }): QueryGroup => ({
      term: stem,
      wanted: [{ exact: stem, stem, weight: 1 }],
      facets: [],
      stories,
    }),
  );
  const rank = ranking(groups, figures, emphasis);
  return [...candidatesOf(sql, card, any(searched), now)].map(({ words: text, headline, names, ...candidate }) => ({
    ...candidate,
    score: rank({ words: text, headline, names }).score,
  }));
}

/** A word of this story alone finds nothing; words that many stories have cost much and tell little. */
function rarest(keys: readonly { expression: string; stories: number }[]): string[] {
  const chosen: string[] = [];
  let stories = 0;
  for (const key of [...keys].sort((a, b) => a.stories - b.stories)) {
    stories += key.stories;
    if (chosen.length === mostSearched || (stories > mostStories && chosen.length > 0)) break;
    chosen.push(key.expression);
  }
  return chosen;
}

function candidatesOf(sql: Prepared, { id, locale }: { id: number; locale: Locale }, expression: string, now: number) {
  const rows = sql(
    `SELECT m.id, m.at, p.headline, p.names, p.words, p.sketch FROM
     (SELECT a.id, a.at, ${bm25(locale)} AS likeness FROM words_${locale} JOIN article a ON a.id = words_${locale}.rowid
      WHERE words_${locale} MATCH ? AND a.at <= ? AND a.id <> ? ORDER BY likeness LIMIT ${mostCandidates}) m
     JOIN passage p USING(id)`,
  ).all(expression, now, id);
  return rows.map((row) => ({
    id: Number(row.id),
    at: Number(row.at),
    headline: Number(row.headline),
    names: Number(row.names),
    words: numbersOf(row.words as Uint8Array),
    sketch: numbersOf(row.sketch as Uint8Array),
  }));
}

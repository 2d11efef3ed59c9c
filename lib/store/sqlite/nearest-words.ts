import type { PaperWords } from './paper-words.ts';
import type { QueryGroup } from './query-groups.ts';

/** Words that are offered, and those whose last story is looked up for them. */
const mostOffered = 6;
const mostLookedUp = 24;
/** Of a long query only the first unknown words are looked at: each is compared with every word of the paper. */
const mostUnknown = 2;

/** A word may be so far from what was typed that it is worth a look, though not a guess: a third of its letters, 3 at most. */
const reach = (term: string) => Math.min(3, term.length / 3 + 0.5);

/**
 * Words of the paper near to those of a query that it does not use, nearest first.
 * @param latest the last story that readers see with this very word
 */
export function nearestWords(
  groups: readonly QueryGroup[],
  words: PaperWords,
  latest: (exact: string) => number | undefined,
): { term: string; articleId: number }[] {
  const unknown = groups.filter(({ term, stories }) => stories === 0 && term.length > 2).slice(0, mostUnknown);
  const near = unknown.flatMap(({ term }) => words.near(term, reach(term)));
  const offered: { term: string; articleId: number }[] = [];
  for (const { term } of near.sort((a, b) => a.distance - b.distance).slice(0, mostLookedUp)) {
    const articleId = offered.some((other) => other.term === term) ? undefined : latest(term);
    if (articleId !== undefined) offered.push({ term, articleId });
    if (offered.length === mostOffered) break;
  }
  return offered;
}

import { type Locale, locales } from '#root/lib/domain/locale.ts';
import type { SearchFound, SearchHit, SearchQuery, Window } from '../port.ts';
import { cardsById } from './card-reads.ts';
import { foldCopies } from './fold-copies.ts';
import { wordAsWritten } from './match-expression.ts';
import { nearestWords } from './nearest-words.ts';
import { type PaperFigures, paperFigures } from './paper-figures.ts';
import { paperWords } from './paper-words.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import { queryGroups } from './query-groups.ts';
import { type Found, type FoundStory, searchIndex } from './search-index.ts';
import { whole } from './window.ts';
import { wordMatches } from './word-matches.ts';
import { wordStories } from './word-stories.ts';

/** Stories among which near-copies are looked for. */
const mostFolded = 200;

/** Searches the stories that readers see at `query.now`, likeliest first or newest first. */
export type Search = (query: SearchQuery, window: Window) => SearchFound;

/** @param mostRanked stories that are ranked for one answer; of more, those found above the body, then the last ones;
 *   the others come after them, newest first */
export function searchReads(
  sql: Prepared,
  figuresOf = paperFigures(sql),
  storiesOf = wordStories(sql),
  mostRanked = 250,
): Search {
  const wordsOf = paperWords(sql);

  function findIn(locale: Locale, query: SearchQuery): Found & { nearest: () => SearchFound['nearest'] } {
    const figures: PaperFigures = figuresOf(locale);
    const words = wordsOf(locale);
    const stories = storiesOf(locale);
    const groups = queryGroups({ sql, locale, words, stories }, query.text);
    const index = wordMatches(sql, locale, query);
    const found = searchIndex({ query, locale, groups, figures, index, stories, mostRanked });
    const latest = (exact: string) => index.newest({ expression: wordAsWritten(exact) }, 1)[0]?.id;
    return { ...found, nearest: () => nearestWords(groups, words, latest) };
  }

  return (query, window) => {
    const { offset, limit } = whole(window);
    const parts = (query.locale ? [query.locale] : locales).map((locale) => findIn(locale, query));
    const inOrder = query.order === 'date' ? byDate : byScore;
    const ranked = parts.flatMap(({ items }) => items);
    if (parts.filter(({ items }) => items.length > 0).length > 1) ranked.sort(inOrder);
    const first: Entry[] = query.fold
      ? foldCopies(sketched(sql, ranked))
      : ranked.map((story) => ({ story, copies: [] }));
    const missing = offset + limit - first.length;
    const beyond = missing > 0 ? parts.flatMap((part) => part.beyond(missing)).sort(byDate) : [];
    const shown = [...first, ...beyond.map((story) => ({ story, copies: [] }))].slice(offset, offset + limit);
    const total = parts.reduce((sum, part) => sum + part.total, 0) - (ranked.length - first.length);
    return {
      items: hits(sql, shown),
      total,
      stems: [...new Set(parts.flatMap(({ stems }) => stems))],
      corrections: parts.find((part) => part.total > 0)?.corrections ?? [],
      nearest: total > 0 ? [] : parts.flatMap(({ nearest }) => nearest()),
    };
  };
}

type Entry = { story: FoundStory; copies: FoundStory[] };

const byDate = (a: FoundStory, b: FoundStory) => b.at - a.at || b.id - a.id;
const byScore = (a: FoundStory, b: FoundStory) => b.score - a.score;

function hits(sql: Prepared, shown: readonly Entry[]): SearchHit[] {
  const ids = shown.flatMap(({ story, copies }) => [story, ...copies]).map(({ id }) => id);
  const cards = new Map(cardsById(sql, ids).map((card) => [card.id, card]));
  return shown.flatMap(({ story, copies }) => {
    const card = cards.get(story.id);
    const alike = copies.flatMap(({ id }) => cards.get(id) ?? []);
    return card ? { card, score: story.score, ...(alike.length > 0 && { copies: alike }) } : [];
  });
}

/** The likeliest with their fingerprints; near-copies far down need no folding. */
function sketched(sql: Prepared, stories: readonly FoundStory[]) {
  const first = stories.slice(0, mostFolded).map(({ id }) => id);
  const rows = sql('SELECT id, sketch FROM passage WHERE id IN (SELECT value FROM json_each(?))').all(
    JSON.stringify(first),
  );
  const sketches = new Map(rows.map(({ id, sketch }) => [Number(id), numbersOf(sketch as Uint8Array)]));
  return stories.map((story) => ({ ...story, sketch: sketches.get(story.id) ?? new Uint32Array() }));
}

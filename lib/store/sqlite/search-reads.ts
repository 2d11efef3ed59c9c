import { type Locale, locales } from '#root/lib/domain/locale.ts';
import type { SearchFound, SearchQuery, Window } from '../port.ts';
import { cardsById } from './card-reads.ts';
import { foldCopies } from './fold-copies.ts';
import { type PaperFigures, paperFigures } from './paper-figures.ts';
import { paperWords } from './paper-words.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import { queryGroups } from './query-groups.ts';
import { type Found, type FoundStory, searchIndex } from './search-index.ts';
import { whole } from './window.ts';
import { wordMatches } from './word-matches.ts';

/** Stories among which near-copies are looked for. */
const mostFolded = 200;

/** Searches the stories that readers see at `query.now`, likeliest first or newest first. */
export type Search = (query: SearchQuery, window: Window) => SearchFound;

/** @param mostRanked stories that are ranked for one answer; of more, those found above the body, then the last ones */
export function searchReads(sql: Prepared, figuresOf = paperFigures(sql), mostRanked = 400): Search {
  const wordsOf = paperWords(sql);

  function findIn(locale: Locale, query: SearchQuery): Found {
    const figures: PaperFigures = figuresOf(locale);
    const vocabulary = { sql, locale, words: wordsOf(locale), stories: figures.having };
    const groups = queryGroups(vocabulary, query.text);
    return searchIndex({ query, locale, groups, figures, index: wordMatches(sql, locale, query), mostRanked });
  }

  return (query, window) => {
    const { offset, limit } = whole(window);
    const parts = (query.locale ? [query.locale] : locales).map((locale) => findIn(locale, query));
    const ranked = parts.flatMap(({ items }) => items);
    if (parts.filter(({ items }) => items.length > 0).length > 1) {
      ranked.sort(query.order === 'date' ? (a, b) => b.at - a.at || b.id - a.id : (a, b) => b.score - a.score);
    }
    const entries = query.fold
      ? foldCopies(sketched(sql, ranked))
      : ranked.map((story) => ({ story, copies: [] as FoundStory[] }));
    const shown = entries.slice(offset, offset + limit);
    const ids = shown.flatMap(({ story, copies }) => [story, ...copies]).map(({ id }) => id);
    const cards = new Map(cardsById(sql, ids).map((card) => [card.id, card]));
    const items = shown.flatMap(({ story, copies }) => {
      const card = cards.get(story.id);
      const alike = copies.flatMap(({ id }) => cards.get(id) ?? []);
      return card ? { card, score: story.score, ...(alike.length > 0 && { copies: alike }) } : [];
    });
    return {
      items,
      total: parts.reduce((sum, { total }) => sum + total, 0) - (ranked.length - entries.length),
      stems: [...new Set(parts.flatMap(({ stems }) => stems))],
      corrections: parts.find(({ total }) => total > 0)?.corrections ?? [],
    };
  };
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

import { type Locale, locales } from '#root/lib/domain/locale.ts';
import type { SearchHit, SearchQuery, Slice, Window } from '../port.ts';
import { cardsById } from './card-reads.ts';
import { all, any, type QueryWord, queryWords } from './match-expression.ts';
import type { Prepared } from './prepared.ts';
import { whole } from './window.ts';
import { type Match, type WordMatches, wordMatches } from './word-matches.ts';

/** Scoring takes some microseconds a story: where more match, the words tell too little to be worth it. */
const worthScoring = 3000;

/** One language's part of a search. */
type Part = { index: WordMatches; words: QueryWord[]; mostScored: number };
/** Which words a story must have. */
type Choice = { words: QueryWord[]; join: (expressions: readonly string[]) => string };

/**
 * Searches the stories that readers see at `query.now`: those with all words; where there is none, those with all words that
 * stand anywhere in the paper; else those with any of the rarer words.
 */
export function search(sql: Prepared, query: SearchQuery, window: Window, mostScored = worthScoring): Slice<SearchHit> {
  const { offset, limit } = whole(window);
  const parts = (query.locale ? [query.locale] : locales).map((locale: Locale): Part => {
    return { index: wordMatches(sql, locale, query), words: queryWords(sql, query.text, locale), mostScored };
  });
  for (const choose of [allWords, knownWords, rarerWords]) {
    const found = parts.map((part) => {
      const choice = part.words.length === 0 ? undefined : choose(part);
      return choice ? matches(part, choice, query, offset + limit) : { items: [], total: 0 };
    });
    const total = found.reduce((sum, part) => sum + part.total, 0);
    if (total === 0) continue;
    const ranked = found.flatMap(({ items }) => items);
    if (found.filter(({ items }) => items.length > 0).length > 1) {
      ranked.sort(query.order === 'date' ? newestFirst : likeliestFirst);
    }
    return { items: hits(sql, ranked.slice(offset, offset + limit)), total };
  }
  return { items: [], total: 0 };
}

function allWords({ words }: Part): Choice {
  return { words, join: all };
}

function knownWords({ index, words }: Part): Choice | undefined {
  const known = words.filter(({ anywhere }) => index.count(anywhere) > 0);
  return known.length === 0 || known.length === words.length ? undefined : { words: known, join: all };
}

function rarerWords({ index, words, mostScored }: Part): Choice | undefined {
  const counted = words.map((word) => ({ word, stories: index.count(word.anywhere) }));
  const chosen: QueryWord[] = [];
  let sum = 0;
  for (const { word, stories } of counted.filter((one) => one.stories > 0).sort((a, b) => a.stories - b.stories)) {
    sum += stories;
    if (chosen.length > 0 && sum > mostScored) break;
    chosen.push(word);
  }
  return chosen.length === 0 ? undefined : { words: chosen, join: any };
}

/** The first `limit` matches in order. Of too many to score, those with the words above the body go before the others. */
function matches(
  { index, mostScored }: Part,
  { words, join }: Choice,
  { order }: SearchQuery,
  limit: number,
): Slice<Match> {
  const expression = (kind: keyof QueryWord) => join(words.map((word) => word[kind]));
  const anywhere = expression('anywhere');
  const few = index.count(anywhere, mostScored + 1);
  const total = few <= mostScored ? few : index.count(anywhere);
  if (total === 0 || limit === 0) return { items: [], total };
  if (order === 'date') return { items: index.newest(anywhere, limit), total };
  if (few <= mostScored) return { items: index.likeliest(expression('scored'), limit), total };

  const prominent = expression('prominent');
  const scored = index.count(prominent, mostScored + 1) <= mostScored;
  const items = scored ? index.likeliest(prominent, limit) : index.newest(prominent, limit);
  if (items.length === limit) return { items, total };
  const rest = index.newest(`(${anywhere}) NOT (${prominent})`, limit - items.length);
  return { items: [...items, ...rest], total };
}

function hits(sql: Prepared, ranked: readonly Match[]): SearchHit[] {
  const ids = ranked.map(({ id }) => id);
  const cards = new Map(cardsById(sql, ids).map((card) => [card.id, card]));
  return ranked.flatMap(({ id, score }) => {
    const card = cards.get(id);
    return card ? { card, score } : [];
  });
}

function newestFirst(a: Match, b: Match): number {
  return b.at - a.at || b.id - a.id;
}

function likeliestFirst(a: Match, b: Match): number {
  return b.score - a.score || newestFirst(a, b);
}

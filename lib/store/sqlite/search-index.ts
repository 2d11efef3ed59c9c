import type { Locale } from '#root/lib/domain/locale.ts';
import { indexTerms } from '#root/lib/text/terms.ts';
import type { SearchQuery } from '../port.ts';
import { all, any, either, eitherProminent, phraseExpression, wordsOf } from './match-expression.ts';
import type { PaperFigures } from './paper-figures.ts';
import type { QueryGroup } from './query-groups.ts';
import { type Rank, ranking } from './rank.ts';
import { difference, intersection, union } from './story-set.ts';
import type { Match, Sought, WordMatches } from './word-matches.ts';
import type { Place, WordStories } from './word-stories.ts';

export type FoundStory = { id: number; at: number; score: number };
/** The likeliest stories of one language; `total` counts also those that were not ranked. */
export type Found = {
  items: FoundStory[];
  total: number;
  stems: string[];
  corrections: { term: string; instead: string }[];
  /** Those that were not ranked, newest first. */
  beyond: (limit: number) => FoundStory[];
};

export type IndexSearch = {
  query: SearchQuery;
  locale: Locale;
  groups: QueryGroup[];
  figures: PaperFigures;
  index: WordMatches;
  stories: WordStories;
  mostRanked: number;
};

/** With fewer than these that have all words, those that have only some are given too. */
const enough = 10;
/** Of the query's words at least this part must then be in a story, or this share of what they tell. */
const leastPresent = 1 / 3;
const leastCoverage = 0.15;
/** Of those, stories that answer so much worse than the best are left out. */
const leastScore = 0.2;
/** A story of now counts so much more than an old one, half of it at 90 days. */
const freshness = 0.12;
const halfFresh = 90 * 86_400_000;

/** Searches one language: stories with all words of the query; where there are few, also those with most of them. */
export function searchIndex(search: IndexSearch): Found {
  const { query, locale, groups, index } = search;
  const phrases = (query.phrases ?? []).map((phrase) => indexTerms(phrase, locale)).filter(hasWords);
  const known = groups.filter(({ stories }) => stories > 0);
  const marks = [...known.flatMap(({ wanted }) => wanted.map(({ stem }) => stem)), ...phrases.flatMap((p) => p.stems)];
  const corrections = known.flatMap(({ term, instead }) => (instead === undefined ? [] : { term, instead }));
  const answer = (items: FoundStory[], total: number, beyond: Found['beyond'] = () => []): Found => {
    return { items, total, stems: marks, corrections, beyond };
  };
  if (known.length === 0 && (groups.length > 0 || phrases.length === 0)) return answer([], 0);

  const narrow = narrowing(search, phrases.map(phraseExpression));
  const everything = withAll(search, known, narrow, 'anywhere');
  const total = index.count(everything);
  if (total >= enough || (total > 0 && known.length <= 1)) {
    const items = likeliest(search, known, everything, narrow, total);
    return answer(items, total, (limit) => unranked(search, everything, items, limit));
  }
  if (known.length === 0) return answer([], 0);
  const items = withMost(search, known, narrow);
  return answer(items, items.length);
}

type Narrow = (expression: string) => { expression: string; narrowed: boolean };

/** Adds what must stand in every story and takes out those with what must not. */
function narrowing({ query, locale }: IndexSearch, phrases: readonly string[]): Narrow {
  const without = (query.without ?? []).map((words) => indexTerms(words, locale)).filter(hasWords);
  return (expression) => {
    const wanted = all([...(expression === '' ? [] : [expression]), ...phrases]);
    if (without.length === 0) return { expression: wanted, narrowed: phrases.length > 0 };
    return { expression: `(${wanted}) NOT ${any(without.map(phraseExpression))}`, narrowed: true };
  };
}

/** The stories with every word of the query, or with every word above the body. */
function withAll({ stories }: IndexSearch, known: readonly QueryGroup[], narrow: Narrow, place: Place): Sought {
  const { expression, narrowed } = narrow(all(known.map(place === 'above' ? eitherProminent : either)));
  if (narrowed) return { expression };
  return { expression, stories: intersection(known.map((group) => stories.any(wordsOf(group), place))) };
}

/** Without what is found already. */
function rest(all: Sought, found: Sought): Sought {
  const expression = `(${all.expression}) NOT (${found.expression})`;
  if (!all.stories || !found.stories) return { expression };
  return { expression, stories: difference(all.stories, found.stories) };
}

function likeliest(
  search: IndexSearch,
  known: QueryGroup[],
  everything: Sought,
  narrow: Narrow,
  total: number,
): FoundStory[] {
  const { index, mostRanked, query } = search;
  if (query.order === 'date') return index.newest(everything, mostRanked).map((match) => ({ ...match, score: 0 }));
  if (total <= mostRanked) return ranked(search, known, index.latest(everything, mostRanked));
  const prominent = withAll(search, known, narrow, 'above');
  const first = ranked(search, known, index.latest(prominent, mostRanked));
  if (first.length >= mostRanked) return first;
  const others = index.latest(rest(everything, prominent), mostRanked - first.length);
  return [...first, ...ranked(search, known, others)];
}

function unranked(
  { index }: IndexSearch,
  everything: Sought,
  items: readonly FoundStory[],
  limit: number,
): FoundStory[] {
  const ranked = new Set(items.map(({ id }) => id));
  const rest = index.newest(everything, items.length + limit).filter(({ id }) => !ranked.has(id));
  return rest.slice(0, limit).map((match) => ({ ...match, score: 0 }));
}

/** The stories with any of the rarer words, as many as may be ranked, that have enough of the query. */
function withMost(search: IndexSearch, known: QueryGroup[], narrow: Narrow): FoundStory[] {
  const { index, mostRanked, query, groups } = search;
  const chosen: QueryGroup[] = [];
  let stories = 0;
  for (const group of [...known].sort((a, b) => a.stories - b.stories)) {
    stories += group.stories;
    if (chosen.length > 0 && stories > mostRanked) break;
    chosen.push(group);
  }
  const { expression, narrowed } = narrow(any(chosen.map(either)));
  const having = narrowed ? undefined : union(chosen.map((group) => search.stories.any(wordsOf(group))));
  const sought: Sought = { expression, ...(having && { stories: having }) };
  const likeliest = ranked(search, groups, index.latest(sought, mostRanked), (rank) => {
    return rank.present >= groups.length * leastPresent || rank.coverage >= leastCoverage;
  });
  const least = (likeliest[0]?.score ?? 0) * leastScore;
  const items = likeliest.filter(({ score }) => score >= least);
  return query.order === 'date' ? items.sort((a, b) => b.at - a.at || b.id - a.id) : items;
}

function ranked(
  search: IndexSearch,
  groups: QueryGroup[],
  matches: Iterable<Match>,
  answers = (_: Rank) => true,
): FoundStory[] {
  const { figures, query } = search;
  const rank = ranking(groups, figures);
  const stories: FoundStory[] = [];
  for (const match of matches) {
    const found = rank(match);
    if (!answers(found)) continue;
    const age = Math.max(0, query.now - match.at);
    const fresh = 1 + freshness / (1 + age / halfFresh);
    stories.push({ id: match.id, at: match.at, score: found.score * fresh });
  }
  return stories.sort((a, b) => b.score - a.score || b.at - a.at || b.id - a.id);
}

function hasWords({ exact }: { exact: string[] }): boolean {
  return exact.length > 0;
}

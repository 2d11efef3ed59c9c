import type { Locale } from '#root/lib/domain/locale.ts';
import { stem } from '#root/lib/text/stem.ts';
import { queryTerms, type Terms } from '#root/lib/text/terms.ts';
import { corrections } from './corrections.ts';
import { facetsNamed, wordsOf } from './match-expression.ts';
import type { PaperWords } from './paper-words.ts';
import type { Prepared } from './prepared.ts';
import { intersection, sizeOf, union } from './story-set.ts';
import type { WordStories } from './word-stories.ts';

/** A form of a word that is looked for; what was typed weighs 1, what may stand for it less. */
export type Wanted = { exact: string; stem: string; weight: number };

/** One word of a query with all that may stand for it: other forms, and entities called so. */
export type QueryGroup = {
  term: string;
  wanted: Wanted[];
  facets: string[];
  /** In how many stories any of it stands. */
  stories: number;
  /** What was taken in its place, because the paper does not use it. */
  instead?: string;
};

export type Vocabulary = {
  sql: Prepared;
  locale: Locale;
  words: PaperWords;
  stories: WordStories;
};

/** Words of a query that are looked at; the rest is dropped: each costs a walk through the index. */
const mostWords = 24;
/** What an alternative counts beside the word itself; measured on the development set. */
const alternativeWeight = 0.4;
/** Of a query's other words the rarest tell what the misspelt one was. */
const mostBeside = 2;
/** A guess at a misspelt word, by its distance and how far it is behind the best one. */
const guessWeight = (distance: number, behind: number) => 0.8 / (1 + distance + behind);

/**
 * The telling words of `text`. For words that the paper does not use the nearest that it does are taken, those first that
 * stand beside the others; where the paper has the stem at least, beside it.
 */
export function queryGroups(vocabulary: Vocabulary, text: string): QueryGroup[] {
  const { locale, words } = vocabulary;
  const asked = queryTerms(text, locale, words.has).slice(0, mostWords);
  const groups = asked.map((terms) => groupOf(vocabulary, terms));
  const rarest = groups.filter(({ stories }) => stories > 0).sort((a, b) => a.stories - b.stories);
  return groups.map((group) => {
    if (group.stories > 0 && words.has(group.term)) return group;
    const others = rarest.filter((other) => other !== group).slice(0, mostBeside);
    return corrected(vocabulary, group, others, asked.length === 1);
  });
}

function groupOf(vocabulary: Vocabulary, terms: Terms): QueryGroup {
  const wanted: Wanted[] = [];
  terms.exact.forEach((exact, at) => {
    const root = terms.stems[at] ?? exact;
    if (wanted.some((other) => other.stem === root)) return;
    wanted.push({ exact, stem: root, weight: at === 0 ? 1 : alternativeWeight });
  });
  const facets = facetsNamed(vocabulary.sql, terms, vocabulary.locale);
  return counted(vocabulary, { term: terms.exact[0] ?? '', wanted, facets, stories: 0 });
}

function corrected(vocabulary: Vocabulary, group: QueryGroup, others: QueryGroup[], alone: boolean): QueryGroup {
  const { locale, words, stories } = vocabulary;
  const company = union(others.map((other) => stories.any(wordsOf(other))));
  const evidence = {
    stories: (term: string) => stories.count(stem(term)),
    beside: (term: string) => sizeOf(intersection([stories.any([stem(term)]), company])),
  };
  const guesses = corrections(group.term, words, evidence, alone);
  const [best] = guesses;
  if (!best) return group;
  const wanted = guesses.map(({ term, distance, cost }) => {
    return { exact: term, stem: stem(term), weight: guessWeight(distance, cost - best.cost) };
  });
  const named = { exact: [best.term], stems: [stem(best.term)] };
  const facets = facetsNamed(vocabulary.sql, named, locale);
  if (group.stories > 0) return counted(vocabulary, { ...group, wanted: [...group.wanted, ...wanted] });
  return counted(vocabulary, { ...group, wanted, facets, instead: best.term });
}

function counted(vocabulary: Vocabulary, group: QueryGroup): QueryGroup {
  return { ...group, stories: sizeOf(vocabulary.stories.any(wordsOf(group))) };
}

import type { Article } from '#root/lib/domain/article.ts';
import { withoutParticles } from '#root/lib/text/arabic-particles.ts';
import { blocksText } from '#root/lib/text/plain.ts';
import { facet } from './facet.ts';
import { type IndexedWord, indexedWords } from './indexed-words.ts';
import { type Passage, passageOf } from './passage.ts';

/** What the index keeps of a story's words. */
export type ArticleWords = {
  /** The content of the word index's columns, in the order of `wordColumns`. */
  columns: string[];
  /** The stems by which kin are looked for. */
  keys: string[];
  passage: Passage;
  /** The headline's words with and without what is attached to them. */
  heads: string;
  /** Every word once. */
  vocabulary: Set<string>;
};

/** Stems kept for finding kin: all of the headline and standfirst, then the body's most frequent. */
const mostKeys = 60;
/** Shorter stems are mostly particles. */
const shortestKey = 3;

export function articleWords(article: Article): ArticleWords {
  const { locale } = article;
  const headline = indexedWords([article.kicker, article.headline].filter(Boolean).join('\n'), locale);
  const standfirst = indexedWords(article.standfirst ?? '', locale);
  const sources = indexedWords(article.sources.map(({ name }) => name).join('\n'), locale);
  const body = indexedWords(blocksText(article.body), locale);
  const facets = [
    facet('section', article.sectionId),
    ...article.tagIds.map((id) => facet('tag', id)),
    ...article.authorIds.map((id) => facet('author', id)),
  ];
  const text = [...standfirst, ...body];
  const vocabulary = new Set<string>();
  for (const { exact } of headline) vocabulary.add(exact);
  for (const { exact } of text) vocabulary.add(exact);
  return {
    columns: [
      ...column(headline),
      ...column(standfirst),
      [...sources.map(({ exact }) => exact), ...facets].join(' '),
      stemsOf(sources),
      ...column(body),
    ],
    keys: keysOf([...headline, ...standfirst], body),
    passage: passageOf(headline, text, facets),
    heads: [...new Set(headline.flatMap(({ exact }) => [exact, withoutParticles(exact)]))].join(' '),
    vocabulary,
  };
}

function column(words: readonly IndexedWord[]): [string, string] {
  return [words.map(({ exact }) => exact).join(' '), stemsOf(words)];
}

function stemsOf(words: readonly IndexedWord[]): string {
  return words.map(({ stem }) => stem).join(' ');
}

function isKey({ isTelling, stem }: IndexedWord): boolean {
  return isTelling && stem.length >= shortestKey;
}

/** All stems that tell something of what stands at the head, then the body's by how often they come, the earlier first. */
function keysOf(prominent: readonly IndexedWord[], body: readonly IndexedWord[]): string[] {
  const keys = new Set<string>();
  for (const word of prominent) if (isKey(word)) keys.add(word.stem);
  const counts = new Map<string, number>();
  for (const word of body) if (isKey(word)) counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
  const byCount: string[][] = [];
  for (const [stem, count] of counts) {
    byCount[count] ??= [];
    byCount[count].push(stem);
  }
  for (let count = byCount.length - 1; count > 0 && keys.size < mostKeys; count -= 1) {
    for (const stem of byCount[count] ?? []) keys.add(stem);
  }
  return [...keys].slice(0, mostKeys);
}

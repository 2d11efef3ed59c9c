import type { Article } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { withoutParticles } from '#root/lib/text/arabic-particles.ts';
import { blocksText } from '#root/lib/text/plain.ts';
import { isStopWord } from '#root/lib/text/stop-words.ts';
import { indexTerms, type Terms } from '#root/lib/text/terms.ts';
import { facet } from './facet.ts';
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
  const headline = indexTerms([article.kicker, article.headline].filter(Boolean).join('\n'), locale);
  const standfirst = indexTerms(article.standfirst ?? '', locale);
  const sources = indexTerms(article.sources.map(({ name }) => name).join('\n'), locale);
  const body = indexTerms(blocksText(article.body), locale);
  const facets = [
    facet('section', article.sectionId),
    ...article.tagIds.map((id) => facet('tag', id)),
    ...article.authorIds.map((id) => facet('author', id)),
  ];
  const columns = [headline, standfirst, { exact: [...sources.exact, ...facets], stems: sources.stems }, body].flatMap(
    ({ exact, stems }) => [exact.join(' '), stems.join(' ')],
  );
  const text = { exact: [...standfirst.exact, ...body.exact], stems: [...standfirst.stems, ...body.stems] };
  return {
    columns,
    keys: keysOf(telling(locale, headline, standfirst), telling(locale, body)),
    passage: passageOf(headline, text, facets),
    heads: [...new Set(headline.exact.flatMap((term) => [term, withoutParticles(term)]))].join(' '),
    vocabulary: new Set([...headline.exact, ...text.exact]),
  };
}

/** The stems of the words that are not grammar. */
function telling(locale: Locale, ...texts: readonly Terms[]): string[] {
  return texts.flatMap(({ exact, stems }) => stems.filter((_, at) => !isStopWord(exact[at] ?? '', locale)));
}

function keysOf(prominent: readonly string[], body: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const stem of body) if (stem.length >= shortestKey) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  const keys = new Set(prominent.filter((stem) => stem.length >= shortestKey));
  for (const [stem] of frequent) keys.add(stem);
  return [...keys].slice(0, mostKeys);
}

import type { Locale } from '../domain/locale.ts';
import { alternativesOf } from './alternatives.ts';
import { withoutParticles } from './arabic-particles.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './tokens.ts';

/** Exact terms and their stems, aligned: one entry of each per word. */
export type Terms = { exact: string[]; stems: string[] };

/** What the index keeps of `text`, in the order of its words. Terms are letters and digits only, lower case, 0-9. */
export function indexTerms(text: string, _locale: Locale): Terms {
  const exact = words(text);
  return { exact, stems: exact.map(stem) };
}

/**
 * One entry per word of a query: its terms and their alternatives, aligned; the first alternative is the word itself, then
 * the word without article and particles, then broken plurals, synonyms and spellings. Grammatical words and repeated words
 * are left out, unless the query has no others.
 */
export function queryTerms(text: string, locale: Locale): Terms[] {
  const all = [...new Set(words(text))];
  const telling = all.filter((term) => !isStopWord(term, locale));
  return (telling.length > 0 ? telling : all).map((term) => {
    const exact = [...new Set([term, withoutParticles(term), ...alternativesOf(term)])];
    return { exact, stems: exact.map(stem) };
  });
}

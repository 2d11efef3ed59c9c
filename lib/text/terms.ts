import type { Locale } from '../domain/locale.ts';
import { stem } from './stem.ts';
import { words } from './tokens.ts';

/** Exact terms and their stems, aligned: one entry of each per word. */
export type Terms = { exact: string[]; stems: string[] };

/** What the index keeps of `text`, in the order of its words. Terms are letters and digits only, lower case, 0-9. */
export function indexTerms(text: string, _locale: Locale): Terms {
  const exact = words(text);
  return { exact, stems: exact.map(stem) };
}

/** One entry per word of a query: its terms and their alternatives, aligned; the first alternative is the word itself. */
export function queryTerms(text: string, _locale: Locale): Terms[] {
  return words(text).map((term) => ({ exact: [term], stems: [stem(term)] }));
}

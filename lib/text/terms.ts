import type { Locale } from '../domain/locale.ts';
import { alternativesOf } from './alternatives.ts';
import { attachedForms, type IsWord, withoutParticles } from './arabic-particles.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { type Token, tokens, words } from './tokens.ts';
import { arabicCandidates } from './transliteration.ts';

/** Exact terms and their stems, aligned: one entry of each per word. */
export type Terms = { exact: string[]; stems: string[] };

const latin = /^[a-z0-9]*[a-z][a-z0-9]*$/u;
/** The Latin article stands alone after tokenising: al-ahly. */
const latinArticle = /^(?:al|el)$/u;
const mostTransliterations = 6;

/** What the index keeps of `text`, in the order of its words. Terms are letters and digits only, lower case, 0-9. */
export function indexTerms(text: string, _locale: Locale): Terms {
  const exact = words(text);
  return { exact, stems: exact.map(stem) };
}

/**
 * One entry per telling word of a query: its terms and their alternatives, aligned; the first is the word itself, then the
 * word without article and particles, then broken plurals, synonyms and spellings. Grammatical words and repeated words are
 * left out, unless the query has no others. `isWord`, where the caller can ask an index for an exact term, adds the word with
 * particles attached as the index has it (بمصر for مصر) and the Arabic of Latin words (putin).
 */
export function queryTerms(text: string, locale: Locale, isWord?: IsWord): Terms[] {
  const all = tokens(text).filter((token, at, list) => !isLatinArticle(token, list[at + 1], text));
  const telling = all.filter(({ term }) => !isStopWord(term, locale));
  const chosen = new Set((telling.length > 0 ? telling : all).map(({ term }) => term));
  return [...chosen].map((term) => {
    const exact = [...new Set([term, ...alternatives(term, locale, isWord)])];
    return { exact, stems: exact.map(stem) };
  });
}

function alternatives(term: string, locale: Locale, isWord: IsWord | undefined): string[] {
  if (latin.test(term))
    return isWord && locale === 'ar' ? arabicCandidates(term, isWord).slice(0, mostTransliterations) : [];
  const plain = withoutParticles(term, isWord);
  return [plain, ...alternativesOf(term), ...(isWord ? attachedForms(plain).filter(isWord) : [])];
}

function isLatinArticle(token: Token, next: Token | undefined, text: string): boolean {
  return latinArticle.test(token.term) && next !== undefined && text.slice(token.end, next.start) === '-';
}

import { protectedWords } from './protected-words.ts';

/**
 * Particles before the article, longest first. Light10 (Larkey et al. 2007) takes off وال بال كال فال ال لل and a lone و;
 * the doubled chains (وبال، ولل …) are its natural closure.
 */
const articles = ['وبال', 'وكال', 'فبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'فلل', 'لل', 'ال'] as const;
/** Endings of light10 and the pronouns and plurals that newspapers use most, longest first. */
const endings = ['هما', 'كما', 'ات', 'ان', 'ون', 'ين', 'ها', 'هم', 'هن', 'نا', 'يه', 'وا', 'ه', 'ي'] as const;

/** The light stem of a normalised Arabic word: article and particles off, then endings. Protected words keep their letters. */
export function arabicStem(term: string): string {
  return withoutEndings(withoutParticles(term));
}

/** `term` without article and particles, where at least three letters stay (two after the article, as in light10). */
export function withoutParticles(term: string): string {
  if (term.length < 4 || protectedWords.has(term)) return term;
  for (const article of articles) {
    if (term.startsWith(article) && term.length - article.length >= 2) return term.slice(article.length);
  }
  if (term.startsWith('و') && term.length >= 5) return withoutParticles(term.slice(1));
  return term;
}

function withoutEndings(term: string): string {
  if (protectedWords.has(term)) return term;
  let stem = term;
  for (const ending of endings) {
    if (!stem.endsWith(ending) || stem.length - ending.length < 3) continue;
    stem = stem.slice(0, -ending.length);
    if (protectedWords.has(stem)) return stem;
  }
  return stem.length >= 4 ? stem.replace(/ا[يو]$/u, 'ا') : stem;
}

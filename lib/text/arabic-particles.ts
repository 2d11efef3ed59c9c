import { isKnownWord } from './lexicon.ts';

/** Says whether a normalised term is a word, of this folder or of an index. */
export type IsWord = (term: string) => boolean;

/** Articles with the particles before them, longest first (light10 and its closure). */
const articles = ['وبال', 'وكال', 'فبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'فلل', 'لل', 'ال'] as const;
/** After the article at least these letters stay (light10); after a bare particle four, or a known word of three. */
const shortestAfterArticle = 2;
const longEnough = 4;
const shortest = 3;

/**
 * `term` without its article and the particles و ف ب ل ك before it, where what stays is long enough or a known word: of
 * this folder, or of the index that `isIndexed` asks. ف and ك are rarer as particles than as letters, so they need a word.
 */
export function withoutParticles(term: string, isIndexed?: IsWord): string {
  return stripped(term, (rest) => isKnownWord(rest) || (isIndexed?.(rest) ?? false));
}

function stripped(term: string, isWord: IsWord): string {
  if (term.length <= shortest || isKnownWord(term)) return term;
  const article = articles.find((each) => term.startsWith(each) && term.length - each.length >= shortestAfterArticle);
  if (article) {
    if (article.length > 2 && isKnownWord(term.slice(1))) return term.slice(1);
    return withoutPreposition(term.slice(article.length), isWord);
  }
  const rest = term.slice(1);
  if (term.startsWith('و') && (rest.length >= longEnough || isWord(rest))) return stripped(rest, isWord);
  if (/^[فك]/u.test(term) && rest.length >= shortest && isWord(rest)) return stripped(rest, isWord);
  return withoutPreposition(term, isWord);
}

/**
 * Without ب or ل. Also taken off where it is the letter of a name nobody told us of (برشلونة): then it is missing
 * everywhere, and the word still meets itself.
 */
function withoutPreposition(term: string, isWord: IsWord): string {
  if (!/^[بل]/u.test(term) || isKnownWord(term)) return term;
  const rest = term.slice(1);
  if (rest.length < shortest || (rest.length < longEnough && !isWord(rest))) return term;
  return withoutPreposition(rest, isWord);
}

/** `word` with the particles that the stem leaves on short words: بمصر, لمصر, ومصر. Candidates to check against an index. */
export function attachedForms(word: string): string[] {
  if (word.length !== shortest) return [];
  return ['و', 'ب', 'ل', 'ف', 'وب', 'ول'].map((particle) => particle + word).filter((form) => !isKnownWord(form));
}

import { arabicStem } from './arabic-stem.ts';
import { englishStem } from './english-stem.ts';

const arabic = /^[\u0621-\u064A]+$/u;
const latin = /^[a-z]+$/u;

const mostRemembered = 60_000;
const remembered = new Map<string, string>();

/** The stem of a normalised term by its script: Arabic light stem, English Porter2; other terms are their own stem. */
export function stem(term: string): string {
  const known = remembered.get(term);
  if (known !== undefined) return known;
  const made = arabic.test(term) ? arabicStem(term) : latin.test(term) ? englishStem(term) : term;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(term, made);
  return made;
}

import { arabicStem } from './arabic-stem.ts';
import { englishStem } from './english-stem.ts';
import { remembering } from './remembering.ts';

const arabic = /^[\u0621-\u064A]+$/u;
const latin = /^[a-z]+$/u;

/** The stem of a normalised term by its script: Arabic light stem, English Porter2; other terms are their own stem. */
export const stem: (term: string) => string = remembering(stemOf, 60_000);

function stemOf(term: string): string {
  if (arabic.test(term)) return arabicStem(term);
  return latin.test(term) ? englishStem(term) : term;
}

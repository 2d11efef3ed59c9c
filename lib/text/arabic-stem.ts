import { withoutEndings } from './arabic-endings.ts';
import { withoutParticles } from './arabic-particles.ts';
import { wordsWithOwnEnding } from './protected-words.ts';

/** Long vowels inside a stem are dropped where this many letters stay. */
const shortestSkeleton = 4;

/**
 * The light stem of a normalised Arabic word: article and particles off, then endings, then the long vowels inside a long
 * stem. The last step is ours, measured on the development set: it unites مساجد with مسجد, انتخاب with انتخب, and the
 * spellings of foreign names, which differ in their vowels (فريدريك, فريديريك). Short stems keep theirs: عوامل is not عمل.
 */
export function arabicStem(term: string): string {
  return withoutLongVowels(withoutEndings(withoutParticles(term)));
}

function withoutLongVowels(stem: string): string {
  if (stem.length <= shortestSkeleton || wordsWithOwnEnding.has(stem)) return stem;
  const skeleton = stem.charAt(0) + stem.slice(1, -1).replace(/[اوي]/gu, '') + stem.charAt(stem.length - 1);
  return skeleton.length >= shortestSkeleton ? skeleton : stem;
}

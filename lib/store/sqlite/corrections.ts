import { withoutParticles } from '#root/lib/text/arabic-particles.ts';
import type { PaperWords } from './paper-words.ts';

/** A word of the paper that may have been meant, how far it is and in how many stories it stands. */
export type Correction = { term: string; distance: number; stories: number };

/** Candidates whose stories are counted, and how many are taken. */
const mostCounted = 12;
const mostTaken = 3;
/** A word in ten times as many stories is as good a guess as one half an edit nearer. */
const worthOfFrequency = 0.5;
/** Guesses behind the best one by more are no guesses. */
const besides = 0.4;

/**
 * The words that `term`, which the paper does not use, was likely meant to be, best first. A word that stands `alone` in its
 * query must be nearer: no other word tells what was meant.
 */
export function corrections(
  term: string,
  words: PaperWords,
  stories: (term: string) => number,
  alone: boolean,
): Correction[] {
  const limit = tolerance(term, alone);
  if (limit === 0) return [];
  const bare = withoutParticles(term, words.has);
  const forms = bare === term ? [term] : [term, bare];
  const near = forms.flatMap((form) =>
    words.near(form, Math.min(limit, tolerance(form, alone))).filter((word) => isLikely(form, word)),
  );
  const counted = near
    .sort((a, b) => a.distance - b.distance)
    .filter((word, at, all) => all.findIndex((other) => other.term === word.term) === at)
    .slice(0, mostCounted)
    .map((word) => ({ ...word, stories: stories(word.term) }))
    .filter((word) => word.stories > 0)
    .sort((a, b) => cost(a) - cost(b));
  const best = counted[0];
  return best ? counted.filter((word) => cost(word) - cost(best) <= besides).slice(0, mostTaken) : [];
}

/** Short words are near to too many others, and numbers to each other. */
function tolerance(term: string, alone: boolean): number {
  if (term.length <= 3 || /\d/u.test(term)) return 0;
  if (term.length === 4) return alone ? 0.5 : 1;
  return term.length <= 8 ? 1 : 1.5;
}

/** The first letter of a word is seldom the wrong one: there only a likely slip counts. */
function isLikely(term: string, { term: other, distance }: { term: string; distance: number }): boolean {
  return distance <= 0.5 || term.charAt(0) === other.charAt(0);
}

function cost({ distance, stories }: Correction): number {
  return distance - worthOfFrequency * Math.log10(stories);
}

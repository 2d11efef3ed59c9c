import { withoutParticles } from '#root/lib/text/arabic-particles.ts';
import { toleranceFor } from '#root/lib/text/edit-distance.ts';
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

/** The words that `term`, which the paper does not use, was likely meant to be, best first. */
export function corrections(term: string, words: PaperWords, stories: (term: string) => number): Correction[] {
  const limit = tolerance(term);
  if (limit === 0) return [];
  const bare = withoutParticles(term, words.has);
  const near = [...new Set([term, bare, `ال${bare}`])].flatMap((form) =>
    words.near(form, Math.min(limit, tolerance(form))).filter((word) => word.term !== term),
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

/** Words of three letters are near to too many others: only a likely slip counts. */
function tolerance(term: string): number {
  return term.length <= 3 || /\d/u.test(term) ? (term.length === 3 && !/\d/u.test(term) ? 0.5 : 0) : toleranceFor(term);
}

function cost({ distance, stories }: Correction): number {
  return distance - worthOfFrequency * Math.log10(stories);
}

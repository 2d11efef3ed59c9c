import { withoutParticles } from '#root/lib/text/arabic-particles.ts';
import type { PaperWords } from './paper-words.ts';

/** A word of the paper that may have been meant, and how far it is from what was typed, all told: lower is likelier. */
export type Correction = { term: string; distance: number; cost: number };

/** What is asked of the index about a word: in how many stories it stands, and in how many of them beside the query's other words. */
export type Evidence = { stories: (term: string) => number; beside: (term: string) => number };

/** Candidates whose stories are counted, and how many are taken. */
const mostCounted = 24;
const mostTaken = 5;
/** A word in ten times as many stories is as good a guess as one so much of an edit nearer; the same beside the others. */
const worthOfFrequency = 0.15;
const worthOfCompany = 0.6;
/** Guesses behind the best one by more are no guesses. */
const besides = 1.2;

/**
 * The words that `term`, which the paper does not use, was likely meant to be, best first. A word that stands `alone` in its
 * query must be nearer: no other word tells what was meant.
 */
export function corrections(term: string, words: PaperWords, evidence: Evidence, alone: boolean): Correction[] {
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
    .map((word) => ({ ...word, stories: evidence.stories(word.term) }))
    .filter(({ stories }) => stories > 0)
    .map(({ term, distance, stories }) => {
      const company = worthOfCompany * Math.log10(1 + evidence.beside(term));
      return { term, distance, cost: distance - worthOfFrequency * Math.log10(stories) - company };
    })
    .sort((a, b) => a.cost - b.cost);
  const best = counted[0];
  return best ? counted.filter(({ cost }) => cost - best.cost <= besides).slice(0, mostTaken) : [];
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

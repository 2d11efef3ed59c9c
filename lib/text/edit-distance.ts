import { isLikelySlip } from './likely-slips.ts';

/** Costs are counted in halves, so that they are whole numbers. */
const slipCost = 2;
const likelyCost = 1;
const longest = 64;
/** Three rows of the table, used anew by every call: a walk over an index's words makes no garbage. */
let beforeLast = new Int16Array(longest + 1);
let last = new Int16Array(longest + 1);
let row = new Int16Array(longest + 1);

/**
 * How far `a` and `b` are apart: Damerau-Levenshtein (optimal string alignment), where a likely slip (confusable letters,
 * neighbouring keys, neighbours swapped, a letter doubled) costs 0.5 and any other 1. Infinity as soon as it must exceed
 * `limit`, and for words of more than 64 letters.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const most = limit * slipCost;
  if (Math.abs(a.length - b.length) * likelyCost > most) return Number.POSITIVE_INFINITY;
  if (a.length > longest || b.length > longest || lettersMissing(a, b) * likelyCost > most)
    return Number.POSITIVE_INFINITY;
  last[0] = 0;
  for (let j = 1; j <= b.length; j += 1) last[j] = (last[j - 1] ?? 0) + gap(b, j - 1);
  let leastOfLast = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const least = fillRow(a, b, i);
    if (least > most && leastOfLast + likelyCost > most) return Number.POSITIVE_INFINITY;
    leastOfLast = least;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  const distance = last[b.length] ?? 0;
  return distance <= most ? distance / slipCost : Number.POSITIVE_INFINITY;
}

/** How far a misspelt word of this length may be from what was meant: short words have too many neighbours. */
export function toleranceFor(term: string): number {
  if (term.length <= 2) return 0;
  if (term.length <= 4) return 1;
  return term.length <= 7 ? 1.5 : 2;
}

function fillRow(a: string, b: string, i: number): number {
  const letter = a.charCodeAt(i - 1);
  const gapOfA = gap(a, i - 1);
  let left = (last[0] ?? 0) + gapOfA;
  let least = left;
  row[0] = left;
  for (let j = 1; j <= b.length; j += 1) {
    const other = b.charCodeAt(j - 1);
    let best = (last[j - 1] ?? 0) + (letter === other ? 0 : isLikelySlip(letter, other) ? likelyCost : slipCost);
    best = Math.min(best, (last[j] ?? 0) + gapOfA, left + gap(b, j - 1));
    const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
    if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + likelyCost);
    row[j] = best;
    left = best;
    if (best < least) least = best;
  }
  return least;
}

/** A letter more or less; a letter written twice is likelier. */
function gap(word: string, at: number): number {
  return at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1) ? likelyCost : slipCost;
}

/** At least so many letters of one word are not in the other: each needs an edit. A cheap bound before the table. */
function lettersMissing(a: string, b: string): number {
  const inA = lettersOf(a);
  const inB = lettersOf(b);
  return Math.max(bits(inA & ~inB), bits(inB & ~inA));
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

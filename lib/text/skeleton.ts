export { containsBlocked } from './block-list.ts';

import { arabicLookAlikes, latinLookAlikes } from './look-alikes.ts';
import { normalise } from './normalise.ts';

const arabic = /[\u0621-\u064A]/u;
const letter = /\p{L}/u;
const edges = /^[^\p{L}\p{N}@$€|!]+|[^\p{L}\p{N}@$€|]+$/gu;
/** Three or more single letters in a row, with spaces or signs between them. */
const spacedOut = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}@$][^\p{L}\p{N}\n@$]{1,3}){2,}[\p{L}\p{N}@$](?![\p{L}\p{N}])/gu;

/**
 * What a word looks like rather than how it is encoded: normalised, look-alike letters, digits and signs as the letter they
 * imitate, joiners inside a word and repetitions taken out, spaced-out letters closed up. For comparing with the block list
 * only; never shown.
 */
export function skeleton(text: string): string {
  return shapes(text).map(oncePerLetter).join(' ');
}

/** The words of `text` as shapes, repetitions kept: the form in which the block list is compared. */
export function shapes(text: string): string[] {
  const closed = normalise(text).replace(spacedOut, (run) => run.replace(/[^\p{L}\p{N}@$]+/gu, ''));
  return closed.split(/\s+/u).map(shapeOf).filter(Boolean);
}

/** `shape` with every run of the same letter as one. */
export function oncePerLetter(shape: string): string {
  return shape.replace(/(\P{N})\1+/gu, '$1');
}

/** Runs of single letters in `text`, closed up: what may hide a word among other letters. */
export function closedRuns(text: string): string[] {
  return (normalise(text).match(spacedOut) ?? []).map((run) => shapeOf(run.replace(/[^\p{L}\p{N}@$]+/gu, '')));
}

function shapeOf(chunk: string): string {
  const trimmed = chunk.replace(edges, '');
  if (!letter.test(trimmed)) return trimmed.replace(/[^\p{N}]+/gu, '');
  const signs = arabic.test(trimmed) ? arabicLookAlikes : latinLookAlikes;
  return [...trimmed]
    .map((sign) => signs.get(sign) ?? sign)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

import type { IndexedWord } from './indexed-words.ts';
import { sketchOf } from './sketch.ts';
import { wordHash } from './term-hash.ts';

/**
 * A story's words in their order, four bytes each, as ranking looks through them: first the headline's, then those of
 * standfirst and body, last the entities the story belongs to.
 */
export type Passage = { words: Uint32Array; headline: number; names: number; sketch: Uint32Array };

/** Words that are kept of a story: what comes after says little about how well it answers. */
const mostWords = 1500;

export function passageOf(
  headline: readonly IndexedWord[],
  text: readonly IndexedWord[],
  facets: readonly string[],
): Passage {
  const names = headline.length + Math.min(text.length, mostWords);
  const words = new Uint32Array(names + facets.length);
  for (const [at, { hash }] of headline.entries()) words[at] = hash;
  for (let at = headline.length; at < names; at += 1) words[at] = text[at - headline.length]?.hash ?? 0;
  for (const [at, token] of facets.entries()) words[names + at] = wordHash(token, token);
  return {
    words,
    headline: headline.length,
    names: facets.length,
    sketch: sketchOf(words.subarray(headline.length, names)),
  };
}

/** The bytes as SQLite keeps them. */
export function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** The numbers of such bytes; copied, because SQLite's may begin anywhere. */
export function numbersOf(bytes: Uint8Array): Uint32Array {
  const whole = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(whole.buffer, whole.byteOffset, whole.byteLength >>> 2);
}

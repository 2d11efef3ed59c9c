import type { Terms } from '#root/lib/text/terms.ts';
import { sketchOf } from './sketch.ts';
import { wordHash } from './term-hash.ts';

/**
 * A story's words in their order, four bytes each, as ranking looks through them: first the headline's, then those of
 * standfirst and body, last the entities the story belongs to.
 */
export type Passage = { words: Uint32Array; headline: number; names: number; sketch: Uint32Array };

/** Words that are kept of a story: what comes after says little about how well it answers. */
const mostWords = 1500;

export function passageOf(headline: Terms, text: Terms, facets: readonly string[]): Passage {
  const above = hashes(headline);
  const below = hashes(text, mostWords);
  const names = facets.map((token) => wordHash(token, token));
  return {
    words: Uint32Array.from([...above, ...below, ...names]),
    headline: above.length,
    names: names.length,
    sketch: sketchOf(Uint32Array.from(below)),
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

function hashes({ exact, stems }: Terms, most = exact.length): number[] {
  return exact.slice(0, most).map((term, at) => wordHash(term, stems[at] ?? term));
}

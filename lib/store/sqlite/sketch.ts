import { stemPart } from './term-hash.ts';

/** Words of a shingle: as many agree by chance only in set phrases. */
const shingle = 4;
/** The smallest hashes that are kept of a text's shingles. */
const kept = 32;

/**
 * A text's fingerprint, for telling near-copies: the smallest hashes of its shingles, ascending (Broder 1997, "On the
 * resemblance and containment of documents", bottom-k). Empty for texts too short to tell.
 * @param words as `wordHash` gives them
 */
export function sketchOf(words: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - shingle + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0x9e3779b9;
    for (let next = at; next < at + shingle; next += 1) {
      hash = Math.imul(hash ^ stemPart(words[next] ?? 0), 0x85ebca6b);
      hash ^= hash >>> 15;
    }
    hashes[at] = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  }
  hashes.sort();
  const smallest: number[] = [];
  for (let at = 0; at < hashes.length && smallest.length < kept; at += 1) {
    const hash = hashes[at] ?? 0;
    if (at === 0 || hash !== hashes[at - 1]) smallest.push(hash);
  }
  return Uint32Array.from(smallest);
}

/** How much of the shingles of two texts is common to both: 0 to 1, from their fingerprints. */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  const wanted = Math.min(kept, Math.max(a.length, b.length));
  let common = 0;
  let looked = 0;
  for (let i = 0, j = 0; looked < wanted && (i < a.length || j < b.length); looked += 1) {
    const left = a[i] ?? Number.POSITIVE_INFINITY;
    const right = b[j] ?? Number.POSITIVE_INFINITY;
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return common / looked;
}

/** From here on two stories tell the same in the same words: one wire story, cut or headed differently. */
export const sameStory = 0.4;

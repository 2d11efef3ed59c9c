/** What the crashing process tells the one that watches it, one JSON line each, written before it goes on. */
export type Acknowledgement =
  | { kind: 'open' }
  | { kind: 'article'; id: number; version: number; headline: string }
  | { kind: 'comment'; id: string; articleId: number; text: string }
  /** About to erase: from here on the comment may be gone. */
  | { kind: 'erasing'; id: string }
  | { kind: 'erased'; id: string; articleId: number; text: string }
  /** A commit of several documents, each of which now says `word`. */
  | { kind: 'together'; word: string };

/** The documents that are only ever written together. */
export const togetherTags = ['together-one', 'together-two'];
export const togetherComment = 'together';
export const togetherArticle = 1;

/** A small seeded generator of numbers from 0 up to, not including, 1 (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

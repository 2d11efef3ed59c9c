import { createHash } from 'node:crypto';

/** What is numbered in WordPress and named here. Stories have numbers of their own. */
export type Numbered = 'category' | 'tag' | 'user' | 'media' | 'page' | 'comment';

/**
 * The number under which WordPress's clients know a thing: the first 48 bits of the SHA-256 of `kind:id`, at least 1. It
 * needs no record, stays the same as long as the id does, in every copy of the paper, and fits the numbers of JavaScript.
 * Among 100,000 things two have the same one with a chance of 1 in 56,000.
 */
export function wpNumber(kind: Numbered, id: string): number {
  return createHash('sha256').update(`${kind}:${id}`).digest().readUIntBE(0, 6) || 1;
}

const books = new WeakMap<readonly object[], Map<number, object>>();

/** The thing with this number among `things`; the book is made once for each list the store gives. */
export function byWpNumber<T extends { id: string }>(
  kind: Numbered,
  things: readonly T[],
  number: number,
): T | undefined {
  const book = books.get(things) ?? new Map(things.map((thing) => [wpNumber(kind, thing.id), thing]));
  books.set(things, book);
  return book.get(number) as T | undefined;
}

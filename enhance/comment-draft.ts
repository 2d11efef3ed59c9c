/** Length of `text` as it is sent and stored: UTF-8 bytes, with the line ends that forms send. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n')).length;
}

/** Who is commenting, as kept on the reader's device by consent. */
export type Commenter = { author: string; email: string };

/** The commenter as kept; undefined where nothing usable is. */
export function parseCommenter(kept: string | null): Commenter | undefined {
  try {
    const value = JSON.parse(kept ?? 'null') as Partial<Commenter> | null;
    if (typeof value?.author === 'string' && typeof value.email === 'string')
      return { author: value.author, email: value.email };
  } catch {
    // Somebody else's writing: as good as nothing.
  }
  return undefined;
}

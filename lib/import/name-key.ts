import { createHash } from 'node:crypto';
import { normalise } from '#root/lib/text/normalise.ts';

/** The form in which two spellings of one name (section, tag, author) are the same name. */
export function nameKey(name: string): string {
  const folded = normalise(name).replace(/\s+/g, ' ').trim();
  return folded || name;
}

/**
 * A readable ASCII id for a new entity: the name itself where it is ASCII, else `kind-` and a digest of `path`, so that
 * the same name gets the same id in every import. Never one that `taken` knows.
 */
export function newEntityId(kind: string, name: string, path: string, taken: (id: string) => boolean): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const readable = /^[a-z0-9][a-z0-9-]{0,59}$/.test(plain);
  const id = readable ? plain : `${kind}-${createHash('sha256').update(path).digest('hex').slice(0, 12)}`;
  return numbered(id, taken);
}

/** `name`, or `name-2`, `name-3` … where `taken` knows it already. */
export function numbered(name: string, taken: (name: string) => boolean): string {
  let candidate = name;
  for (let count = 2; taken(candidate); count += 1) candidate = `${name}-${count}`;
  return candidate;
}

/**
 * A word in 32 bits: 24 of its stem, 8 of the exact form. Two stems in sixteen million fall together by chance: enough for
 * ranking stories that the word index has already found.
 */
export function wordHash(exact: string, stem: string): number {
  return ((hashOf(stem) & 0xffffff00) | (hashOf(exact) & 0xff)) >>> 0;
}

/** What stands for the stem in a word's hash. */
export function stemPart(hash: number): number {
  return hash >>> 8;
}

/** FNV-1a over UTF-16 units, its bits mixed once more (the finalizer of MurmurHash3): short words differ in few of them. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** `Cache-Tag` stays below what proxies' header buffers take. */
const longestCacheTag = 2048;

/** The kind of thing a tag is of, which a purge of the tag purges as well: `card` of `card:17`. */
export function tagFamily(tag: string): string {
  return tag.split(':', 1)[0] ?? tag;
}

/**
 * The names of what a page rests on, as a CDN takes them. Where they are too long for a header, whole families of them are named
 * instead, the longest first: the page is then purged with any of the family, but never missed.
 */
export function cacheTag(tags: readonly string[]): string {
  const families = new Map<string, string[]>();
  for (const tag of tags) {
    const family = tagFamily(tag);
    families.set(family, [...(families.get(family) ?? []), tag]);
  }
  const lengthOf = (names: readonly string[]) => names.reduce((sum, name) => sum + name.length + 1, 0);
  let length = lengthOf(tags);
  while (length > longestCacheTag) {
    const [family, names] = [...families].reduce((a, b) => (lengthOf(b[1]) > lengthOf(a[1]) ? b : a));
    if (names.length === 1 && names[0] === family) break;
    families.set(family, [family]);
    length += family.length + 1 - lengthOf(names);
  }
  return [...families.values()].flat().join(',');
}

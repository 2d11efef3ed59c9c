/**
 * The word that stands in the index for a tag, an author or a section, so that a new name costs no reindexing: a query's
 * words are looked up among the names, and the entity's word is searched beside them. No word of a text begins with `_`.
 */
export function facet(collection: 'section' | 'tag' | 'author', id: string): string {
  return `_${collection}_${id}`;
}

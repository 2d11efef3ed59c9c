import type { Collection, Entity } from '#root/lib/domain/entities.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import { sectionAncestors } from './section-ancestors.ts';
import { touchedTags } from './touched-tags.ts';

/** What one document was and becomes; null or undefined where there is none. */
export type DocumentChange = {
  [C in Collection]: { collection: C; before?: Entity<C> | null; after?: Entity<C> | null };
}[Collection];

/** The tags that a commit of these changes ticks. `sections`: all sections as they were before it. */
export function commitTags(changes: readonly DocumentChange[], sections: readonly Section[]): Set<string> {
  const before = sectionAncestors(sections);
  const after = sectionAncestors(sectionsAfter(changes, sections));
  const ancestorsOf = (id: string) => [...before(id), ...after(id)];
  const tags = new Set<string>();
  for (const { collection, before, after } of changes) {
    for (const tag of touchedTags(collection, before, after, ancestorsOf)) tags.add(tag);
  }
  return tags;
}

function sectionsAfter(changes: readonly DocumentChange[], sections: readonly Section[]): Iterable<Section> {
  const byId = new Map(sections.map((section) => [section.id, section]));
  for (const change of changes) {
    if (change.collection !== 'section') continue;
    if (change.before) byId.delete(change.before.id);
    if (change.after) byId.set(change.after.id, change.after);
  }
  return byId.values();
}

import type { Section } from '#root/lib/domain/taxonomy.ts';

/** Gives the sections above a section, nearest first, without itself. */
export type AncestorsOf = (sectionId: string) => readonly string[];

/** Ancestors by these sections. A parent that is missing still counts; a hand-made cycle ends where it would close. */
export function sectionAncestors(sections: Iterable<Pick<Section, 'id' | 'parentId'>>): AncestorsOf {
  const parents = new Map<string, string | undefined>();
  for (const { id, parentId } of sections) parents.set(id, parentId);
  return (sectionId) => {
    const path: string[] = [];
    for (let at = parents.get(sectionId); at !== undefined && !path.includes(at); at = parents.get(at)) path.push(at);
    return path;
  };
}

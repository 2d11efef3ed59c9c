import { articleStates } from '#root/lib/domain/article.ts';
import type { Front } from '#root/lib/domain/settings.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import type { Store, Write } from '#root/lib/store/port.ts';
import { inSectionTurn } from './section-turn.ts';

/** What keeps a section from being deleted: stories of whatever state in it or below it, and sections right below it. */
export type SectionHolds = { stories: number; sections: number };

export async function sectionHolds(store: Store, id: string): Promise<SectionHolds> {
  const filter = { states: articleStates, now: Number.MAX_SAFE_INTEGER, sectionId: id };
  const { total } = await store.reads.articles(filter, { offset: 0, limit: 1 });
  const below = (await store.all('section')).filter(({ parentId }) => parentId === id);
  return { stories: total, sections: below.length };
}

type Dropped = { section: Section } | { code: 'section-unknown' | 'section-conflict' | 'section-used' };

/**
 * Deletes a section that holds nothing, with what was chosen for its page and its strip on the front. Refused as
 * `section-conflict` where somebody changed it since `version`.
 * @throws StoreError as `Store.commit`, BusyTurnsError
 */
export function dropSection(
  store: Store,
  { id, version, by }: { id: string; version: number; by: string },
): Promise<Dropped> {
  return inSectionTurn(async () => {
    const section = await store.get('section', id);
    if (!section) return { code: 'section-unknown' };
    if (section.version !== version) return { code: 'section-conflict' };
    const { stories, sections } = await sectionHolds(store, id);
    if (stories + sections > 0) return { code: 'section-used' };
    const fronts = (await store.all('front')).flatMap((front) => frontWithout(front, id));
    await store.commit({ by, writes: [{ collection: 'section', id, expected: version, document: null }, ...fronts] });
    return { section };
  });
}

function frontWithout(front: Front, sectionId: string): Write[] {
  const write = { collection: 'front', id: front.id, expected: front.version } as const;
  if (front.sectionId === sectionId) return [{ ...write, document: null }];
  if (!front.stripIds?.includes(sectionId)) return [];
  return [{ ...write, document: { ...front, stripIds: front.stripIds.filter((id) => id !== sectionId) } }];
}

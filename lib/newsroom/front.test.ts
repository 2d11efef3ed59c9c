import { beforeEach, describe, expect, it } from 'vitest';
import { changedFront, type FrontChoice } from '#root/lib/domain/front-choice.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { changeFrontDraft, frontState, publishFrontDraft } from './front.ts';

let store: Store;
const page = { locale: 'ar' } as const;
const draft = (choice: FrontChoice) => changeFrontDraft(store, page, 'منى', () => choice);

beforeEach(() => {
  store = createMemoryStore();
});

describe('the draft of the front page', () => {
  it('is not the front, nor makes readers’ pages anew, before it is published', async () => {
    await draft({ leadId: 3, secondIds: [4] });
    expect(await frontState(store, page)).toMatchObject({ live: { secondIds: [] }, version: 0, draftVersion: 1 });
    expect(store.clock.lastTick(dependency.front('ar'))).toBe(0);
    const published = await publishFrontDraft(store, page, { version: 0, draft: '3:4;*' }, 'منى');
    expect(published).toEqual({ before: { secondIds: [] }, after: { leadId: 3, secondIds: [4] } });
    expect(store.clock.lastTick(dependency.front('ar'))).toBeGreaterThan(0);
    expect(store.clock.lastTick(dependency.front('en'))).toBe(0);
    expect(await frontState(store, page)).toEqual({
      live: { leadId: 3, secondIds: [4] },
      version: 1,
      draftVersion: 0,
    });
    expect(await publishFrontDraft(store, page, { version: 1, draft: '' }, 'منى')).toBeUndefined();
  });

  it('is published only as it was looked at', async () => {
    await draft({ leadId: 3, secondIds: [] });
    await draft({ leadId: 4, secondIds: [] });
    const seen = { version: 0, draft: '3:;*' };
    await expect(publishFrontDraft(store, page, seen, 'منى')).rejects.toMatchObject({ code: 'conflict' });
    expect((await frontState(store, page)).live).toEqual({ secondIds: [] });
  });

  it('is none where it comes to be what is live, and keeps what was refused out', async () => {
    await draft({ secondIds: [1, 2, 3, 4] });
    const refused = await changeFrontDraft(store, page, 'منى', (choice) => changedFront(choice, 'add', 5));
    expect(refused).toBe('front-full');
    expect((await frontState(store, page)).draft).toEqual({ secondIds: [1, 2, 3, 4] });
    await draft({ secondIds: [] });
    expect((await frontState(store, page)).draft).toBeUndefined();
  });

  it('is known by what it says: one that was dropped and begun anew is another', async () => {
    await draft({ leadId: 3, secondIds: [] });
    await draft({ secondIds: [] });
    await draft({ leadId: 4, secondIds: [] });
    expect(await frontState(store, page)).toMatchObject({ draftVersion: 1 });
    const seen = { version: 0, draft: '3:;*' };
    await expect(publishFrontDraft(store, page, seen, 'منى')).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('what is chosen for a section', () => {
  const world = { locale: 'ar', sectionId: 'world' } as const;
  const { front, section } = dependency;

  it('stands apart from the front page, and ticks the section and the front with its strip', async () => {
    await changeFrontDraft(store, world, 'منى', () => ({ leadId: 7, secondIds: [8] }));
    expect([front('ar'), section('world')].map((tag) => store.clock.lastTick(tag))).toEqual([0, 0]);
    await publishFrontDraft(store, world, { version: 0, draft: '7:8;*' }, 'منى');
    expect(await frontState(store, world)).toMatchObject({ live: { leadId: 7, secondIds: [8] }, version: 1 });
    expect((await frontState(store, page)).version).toBe(0);
    for (const tag of [front('ar'), section('world')]) expect(store.clock.lastTick(tag)).toBeGreaterThan(0);
    expect(store.clock.lastTick(front('en'))).toBe(0);
  });

  it('has room for the longest id of a section', async () => {
    const long = { locale: 'en', sectionId: 's'.repeat(64) } as const;
    await changeFrontDraft(store, long, 'منى', () => ({ secondIds: [1] }));
    expect((await frontState(store, long)).draft).toEqual({ secondIds: [1] });
  });
});

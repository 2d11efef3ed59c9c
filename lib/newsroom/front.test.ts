import { beforeEach, describe, expect, it } from 'vitest';
import { changedFront, type FrontChoice } from '#root/lib/domain/front-choice.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { changeFrontDraft, frontState, publishFrontDraft } from './front.ts';

let store: Store;
const draft = (choice: FrontChoice) => changeFrontDraft(store, 'ar', 'منى', () => choice);

beforeEach(() => {
  store = createMemoryStore();
});

describe('the draft of the front page', () => {
  it('is not the front, nor makes readers’ pages anew, before it is published', async () => {
    await draft({ leadId: 3, secondIds: [4] });
    expect(await frontState(store, 'ar')).toMatchObject({ live: { secondIds: [] }, version: 0, draftVersion: 1 });
    expect(store.clock.lastTick(dependency.front('ar'))).toBe(0);
    const published = await publishFrontDraft(store, 'ar', { version: 0, draftVersion: 1 }, 'منى');
    expect(published).toEqual({ before: { secondIds: [] }, after: { leadId: 3, secondIds: [4] } });
    expect(store.clock.lastTick(dependency.front('ar'))).toBeGreaterThan(0);
    expect(store.clock.lastTick(dependency.front('en'))).toBe(0);
    expect(await frontState(store, 'ar')).toEqual({
      live: { leadId: 3, secondIds: [4] },
      version: 1,
      draftVersion: 0,
    });
    expect(await publishFrontDraft(store, 'ar', { version: 1, draftVersion: 0 }, 'منى')).toBeUndefined();
  });

  it('is published only as it was looked at', async () => {
    await draft({ leadId: 3, secondIds: [] });
    await draft({ leadId: 4, secondIds: [] });
    const seen = { version: 0, draftVersion: 1 };
    await expect(publishFrontDraft(store, 'ar', seen, 'منى')).rejects.toMatchObject({ code: 'conflict' });
    expect((await frontState(store, 'ar')).live).toEqual({ secondIds: [] });
  });

  it('is none where it comes to be what is live, and keeps what was refused out', async () => {
    await draft({ secondIds: [1, 2, 3, 4] });
    const refused = await changeFrontDraft(store, 'ar', 'منى', (choice) => changedFront(choice, 'add', 5));
    expect(refused).toBe('front-full');
    expect((await frontState(store, 'ar')).draft).toEqual({ secondIds: [1, 2, 3, 4] });
    await draft({ secondIds: [] });
    expect((await frontState(store, 'ar')).draft).toBeUndefined();
  });
});

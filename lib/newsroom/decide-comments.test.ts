import { beforeEach, describe, expect, it } from 'vitest';
import type { Comment } from '#root/lib/domain/comment.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { decideComments, undoDecisions } from './decide-comments.ts';

const now = Date.parse('2026-03-01T09:00:00Z');
let store: Store;

async function add(id: string, part: Partial<Comment> = {}): Promise<void> {
  const document: Comment = {
    schema: 1,
    id,
    version: 1,
    articleId: 1,
    locale: 'ar',
    state: 'pending',
    author: 'قارئ',
    email: 'reader@example.org',
    text: 'نص',
    createdAt: '2026-03-01T08:00:00Z',
    writerKey: 'k',
    ...part,
  };
  await store.commit({ by: 'test', writes: [{ collection: 'comment', id, expected: 0, document }] });
}

beforeEach(() => {
  store = createMemoryStore({ now: () => now });
});

describe('decisions about several comments', () => {
  it('are one commit, and leave out what is gone or was so already', async () => {
    await add('c1', { reason: 'links' });
    await add('c2', { state: 'spam' });
    const reading = store.clock.reading();
    const decided = await decideComments(store, ['c1', 'c2', 'c1', 'gone'], { state: 'spam' }, 'منى', now);
    expect(decided).toEqual([{ id: 'c1', before: 'pending', after: 'spam', reason: 'links' }]);
    expect(store.clock.reading()).toBe(reading + 1);
    expect(await store.get('comment', 'c1')).toMatchObject({ state: 'spam', decidedBy: 'منى', reason: 'links' });
    expect((await store.get('comment', 'c2'))?.version).toBe(1);
    expect(await decideComments(store, ['c1'], { state: 'spam' }, 'منى', now)).toEqual([]);
  });

  it('keep a moderator’s reason, and forget it with the decision', async () => {
    await add('c1', { reason: 'first-time' });
    const decided = await decideComments(store, ['c1'], { state: 'rejected', reason: 'abuse' }, 'منى', now);
    expect((await store.get('comment', 'c1'))?.reason).toBe('abuse');
    await undoDecisions(store, decided, 'منى', now + 1);
    const { reason, decidedBy, decidedAt, state } = (await store.get('comment', 'c1')) as Comment;
    expect({ reason, decidedBy, decidedAt, state }).toEqual({ reason: 'first-time', state: 'pending' });
  });

  it('are not taken back where somebody decided otherwise since', async () => {
    await add('c1');
    const decided = await decideComments(store, ['c1'], { state: 'approved' }, 'منى', now);
    await decideComments(store, ['c1'], { state: 'spam' }, 'سامي', now + 1);
    expect(await undoDecisions(store, decided, 'منى', now + 2)).toEqual([]);
    expect((await store.get('comment', 'c1'))?.state).toBe('spam');
  });

  it('name who took back a decision that had changed another', async () => {
    await add('c1', { state: 'approved' });
    const decided = await decideComments(store, ['c1'], { state: 'spam' }, 'سامي', now);
    await undoDecisions(store, decided, 'منى', now + 1);
    expect(await store.get('comment', 'c1')).toMatchObject({ state: 'approved', decidedBy: 'منى' });
  });
});

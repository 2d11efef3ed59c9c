import { describe, expect, test } from 'vitest';
import type { CommentFilter, CommentThread } from '../port.ts';
import { freshStore, type StoreEngine } from './engine.ts';
import { comment, commit, hoursAgo, ids, put, remove, stories, story } from './sample.ts';

type Tree = { [id: string]: Tree };
const tree = (threads: readonly CommentThread[]): Tree =>
  Object.fromEntries(threads.map((thread) => [thread.comment.id, tree(thread.replies)]));

/** Threads, what of them is shown, and the moderators' lists. */
export function commentContract(engine: StoreEngine): void {
  describe(`${engine.name}: comments`, () => {
    const store = freshStore(engine);

    async function shown(offset = 0, limit = 50) {
      const { items, total, comments } = await store().reads.threads(1, { offset, limit });
      return { tree: tree(items), total, comments };
    }
    const countOnCard = async () => (await store().reads.cards([1]))[0]?.comments;

    test('threads are read oldest first, page by page', async () => {
      await stories(store(), story(1));
      const hours = [4, 2, 3, 5, 1];
      await commit(
        store(),
        hours.map((h) => put('comment', comment(`c${h}`, { createdAt: hoursAgo(h) }))),
      );
      expect(Object.keys((await shown()).tree)).toEqual(['c5', 'c4', 'c3', 'c2', 'c1']);
      expect(await shown(2, 2)).toEqual({ tree: { c3: {}, c2: {} }, total: 5, comments: 5 });
      expect(await store().reads.threadPosition('c2')).toBe(3);
      expect(await countOnCard()).toBe(5);
      expect(await store().reads.threads(99, { offset: 0, limit: 5 })).toEqual({ items: [], total: 0, comments: 0 });
    });

    test('replies nest three deep, oldest first; deeper ones stand beside what they answer', async () => {
      const reply = (id: string, parentId: string, hour: number) =>
        put('comment', comment(id, { parentId, createdAt: hoursAgo(hour) }));
      await commit(store(), [put('comment', comment('root', { createdAt: hoursAgo(9) })), reply('a', 'root', 8)]);
      await commit(store(), [reply('b', 'root', 7), reply('a-1', 'a', 6), reply('a-1-1', 'a-1', 5)]);
      await commit(store(), [reply('a-2', 'a', 4), reply('a-1-1-1', 'a-1-1', 3)]);
      const { tree, total, comments } = await shown();
      expect(tree).toEqual({ root: { a: { 'a-1': {}, 'a-1-1': {}, 'a-2': {}, 'a-1-1-1': {} }, b: {} } });
      expect(Object.keys(tree.root?.a ?? {})).toEqual(['a-1', 'a-1-1', 'a-2', 'a-1-1-1']);
      expect([total, comments]).toEqual([1, 7]);
      expect(await store().reads.threadPosition('a-1-1-1')).toBe(0);
    });

    test('only approved comments are shown, and only under what is shown', async () => {
      await stories(store(), story(1));
      await commit(store(), [
        put('comment', comment('root', { state: 'pending' })),
        put('comment', comment('reply', { parentId: 'root' })),
        put('comment', comment('deep', { parentId: 'reply' })),
        put('comment', comment('orphan', { parentId: 'gone' })),
        put('comment', comment('astray', { parentId: 'root', articleId: 2 })),
      ]);
      expect(await shown()).toEqual({ tree: {}, total: 0, comments: 0 });
      expect(await store().reads.threadPosition('reply')).toBeUndefined();
      expect(await countOnCard()).toBe(0);

      await commit(store(), [put('comment', comment('root'), 1)]);
      expect(await shown()).toEqual({ tree: { root: { reply: { deep: {} } } }, total: 1, comments: 3 });
      expect(await countOnCard()).toBe(3);

      await commit(store(), [put('comment', comment('reply', { parentId: 'root', state: 'spam' }), 1)]);
      expect(await shown()).toEqual({ tree: { root: {} }, total: 1, comments: 1 });
      await commit(store(), [remove('comment', 'root', 2)]);
      expect(await shown()).toEqual({ tree: {}, total: 0, comments: 0 });
      expect(await countOnCard()).toBe(0);
    });

    test('the order in which comments come in does not matter', async () => {
      await commit(store(), [put('comment', comment('deep', { parentId: 'reply' }))]);
      await commit(store(), [put('comment', comment('reply', { parentId: 'root' }))]);
      await commit(store(), [put('comment', comment('root'))]);
      await stories(store(), story(1));
      expect(await shown()).toEqual({ tree: { root: { reply: { deep: {} } } }, total: 1, comments: 3 });
      expect(await countOnCard()).toBe(3);
    });

    test('comments that answer each other in a circle are shown nowhere', async () => {
      await commit(store(), [put('comment', comment('a')), put('comment', comment('b', { parentId: 'a' }))]);
      await commit(store(), [put('comment', comment('a', { parentId: 'b' }), 1)]);
      expect(await shown()).toEqual({ tree: {}, total: 0, comments: 0 });
      await commit(store(), [put('comment', comment('a'), 2)]);
      expect(await shown()).toEqual({ tree: { a: { b: {} } }, total: 1, comments: 2 });
    });

    test('moderators list by state, story and writer, newest first', async () => {
      await commit(store(), [
        put('comment', comment('a', { state: 'pending', createdAt: hoursAgo(5) })),
        put('comment', comment('b', { state: 'pending', articleId: 2, createdAt: hoursAgo(4) })),
        put('comment', comment('c', { state: 'spam', createdAt: hoursAgo(3) })),
        put('comment', comment('d', { createdAt: hoursAgo(2), writerKey: 'writer-nur' })),
      ]);
      const list = async (filter: CommentFilter, window = { offset: 0, limit: 9 }) => {
        const { items, total } = await store().reads.comments(filter, window);
        return [ids(items), total];
      };
      expect(await list({ states: ['pending'] })).toEqual([['b', 'a'], 2]);
      expect(await list({ states: ['pending', 'spam'] }, { offset: 1, limit: 1 })).toEqual([['b'], 3]);
      expect(await list({ states: ['pending'], articleId: 1 })).toEqual([['a'], 1]);
      expect(await list({ states: ['approved', 'spam'], writerKey: 'writer-suad' })).toEqual([['c'], 1]);
      const since = Date.parse(hoursAgo(4));
      expect(await list({ states: ['pending', 'spam', 'approved'], since })).toEqual([['d', 'c', 'b'], 3]);
      expect(await store().get('comment', 'd')).toMatchObject({ id: 'd', writerKey: 'writer-nur', version: 1 });
      expect(await store().reads.counts()).toMatchObject({ comments: 4 });
    });

    test('an erased comment leaves nothing behind', async () => {
      await commit(store(), [put('comment', comment('a'))]);
      await commit(store(), [remove('comment', 'a', 1)]);
      expect(await store().get('comment', 'a')).toBeUndefined();
      expect((await store().reads.comments({ states: ['approved'] }, { offset: 0, limit: 9 })).total).toBe(0);
    });
  });
}

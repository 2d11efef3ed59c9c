import { afterAll, beforeEach, expect, test } from 'vitest';
import { pageTokenEnd } from '#root/lib/comments/form-token.ts';
import { pendingSign } from '#root/lib/comments/pending-sign.ts';
import { createRequestContext, type RequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { comment, commit, hoursAgo, noon, put, stories, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { type CommentsView, commentThread } from './comment-thread.ts';

const article = story(1, { publishedAt: hoursAgo(1) });
let store: Store;

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  runtime().secret = Buffer.alloc(32, 7);
  await stories(store, article, story(2));
});
afterAll(() => {
  delete runtime().store;
});

type Asked = { page?: number; pending?: string; reply?: string; now?: number };

async function read({ page = 1, now = noon, ...asked }: Asked = {}): Promise<{
  view: CommentsView | undefined;
  context: RequestContext;
}> {
  const context = createRequestContext(now, '');
  const view = await runtime().requests.run(context, () => commentThread(article, page, asked));
  return { view, context };
}

test('nothing private is in what readers see', async () => {
  const known = { email: 'layla@example.org', writerKey: 'writer-layla', networkKey: 'network-layla' };
  await commit(store, [
    put('comment', comment('a', known)),
    put('comment', comment('b', { ...known, parentId: 'a' })),
    put('comment', comment('w', { ...known, state: 'pending', reason: 'first-time' })),
  ]);
  const { view } = await read({ reply: 'a', pending: pendingSign('w', noon) });
  expect(view).toMatchObject({ count: 2, replyTo: { id: 'a' }, own: { comment: { id: 'w' }, state: 'waiting' } });
  expect(JSON.stringify(view)).not.toMatch(/layla|first-time/);
});

test('fifty threads a page; a page beyond the last is none', async () => {
  const writes = Array.from({ length: 51 }, (_, at) =>
    put('comment', comment(`c${at}`, { createdAt: hoursAgo(60 - at) })),
  );
  await commit(store, writes);
  expect((await read()).view?.threads).toHaveLength(50);
  expect((await read({ page: 2 })).view?.threads.map(({ id }) => id)).toEqual(['c50']);
  for (const page of [0, -1, 3]) expect((await read({ page })).view).toBeUndefined();
});

test('a page is kept until its token or its thread ends', async () => {
  const { context } = await read();
  expect(context).toMatchObject({ cacheable: true, expiresAt: pageTokenEnd(1, noon) });
  expect([...context.tags]).toContainEqual(['thread:1', 'firm']);
});

test('the writer’s address tells what became of the comment, to whoever holds it, and is kept nowhere', async () => {
  await commit(store, [put('comment', comment('w', { state: 'pending' }))]);
  const pending = pendingSign('w', noon);
  const { view, context } = await read({ pending });
  expect(view?.own).toMatchObject({ state: 'waiting', comment: { text: comment('w').text } });
  expect(view?.count).toBe(0);
  expect(context.cacheable).toBe(false);
  expect(context.headers.get('x-robots-tag')).toBe('noindex');
  await commit(store, [put('comment', comment('w', { state: 'rejected' }), 1)]);
  expect((await read({ pending })).view?.own).toMatchObject({ state: 'refused' });
  await commit(store, [put('comment', comment('w', { state: 'spam' }), 2)]);
  expect((await read({ pending })).view?.own).toMatchObject({ state: 'waiting' });
  await commit(store, [put('comment', comment('w'), 3)]);
  expect((await read({ pending })).view?.own).toMatchObject({ state: 'shown', page: 1 });
});

test('a forged, late or foreign address shows nothing of anybody', async () => {
  await commit(store, [
    put('comment', comment('w', { state: 'pending' })),
    put('comment', comment('x', { state: 'pending', articleId: 2 })),
  ]);
  const forged = [
    pendingSign('w', noon).replace('w', 'x'),
    pendingSign('x', noon),
    pendingSign('none', noon),
    '..',
    '',
  ];
  for (const pending of forged) {
    const { view, context } = await read({ pending });
    expect(view?.own).toBeUndefined();
    expect(context.cacheable).toBe(false);
  }
  expect((await read({ pending: pendingSign('w', noon), now: noon + 32 * 86_400_000 })).view?.own).toBeUndefined();
});

test('a reply names what it answers where that is shown under this story', async () => {
  await commit(store, [
    put('comment', comment('a')),
    put('comment', comment('w', { state: 'pending' })),
    put('comment', comment('x', { articleId: 2 })),
  ]);
  const { view, context } = await read({ reply: 'a' });
  expect(view?.replyTo).toMatchObject({ author: 'سعاد' });
  expect(context.cacheable).toBe(false);
  for (const reply of ['w', 'x', 'none', '../x']) expect((await read({ reply })).view?.replyTo).toBeUndefined();
});

test('a closed story says so', async () => {
  const closed = { ...article, commenting: 'closed' as const };
  const context = createRequestContext(noon, '');
  const view = await runtime().requests.run(context, () => commentThread(closed, 1));
  expect(view?.open).toBe(false);
});

import { afterAll, beforeEach, expect, test } from 'vitest';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { comment, commit, hoursAgo, noon, put, stories, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { linkedComment } from './linked-comment.ts';

const article = story(1, { slug: 'bridge', publishedAt: hoursAgo(1) });
let store: Store;

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  await stories(store, article, story(2));
});
afterAll(() => {
  delete runtime().store;
});

async function follow(commentId: string) {
  const context = createRequestContext(noon, '');
  return { to: await runtime().requests.run(context, () => linkedComment(article, commentId)), context };
}

test('a permanent link leads to the comment also when others moved it to another page', async () => {
  const early = Array.from({ length: 49 }, (_, at) => put('comment', comment(`c${at}`, { createdAt: hoursAgo(60) })));
  await commit(store, [
    ...early,
    put('comment', comment('late')),
    put('comment', comment('reply', { parentId: 'late' })),
  ]);
  expect((await follow('late')).to).toBe('/articles/1/bridge#comment-late');
  const { context } = await follow('reply');
  expect(context.cacheable).toBe(true);
  const reading = store.clock.reading();
  await commit(store, [put('comment', comment('approved-since', { createdAt: hoursAgo(50) }))]);
  expect((await follow('late')).to).toBe('/articles/1/bridge?comments=2#comment-late');
  expect((await follow('reply')).to).toBe('/articles/1/bridge?comments=2#comment-reply');
  expect([...context.tags.keys()].some((tag) => store.clock.lastTick(tag) > reading)).toBe(true);
});

test('what is not shown under this story is nowhere, and fills no cache', async () => {
  await commit(store, [
    put('comment', comment('waits', { state: 'pending' })),
    put('comment', comment('elsewhere', { articleId: 2 })),
  ]);
  for (const id of ['waits', 'elsewhere', 'nobody', '../x', '__proto__']) {
    const { to, context } = await follow(id);
    expect(to).toBeUndefined();
    expect(context.cacheable).toBe(false);
  }
});

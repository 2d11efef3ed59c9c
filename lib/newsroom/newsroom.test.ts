import { beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '#root/lib/domain/article.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { setBreaking } from './breaking.ts';
import { decideComment, deleteComment, eraseComments } from './comment-decision.ts';
import { publish } from './publish.ts';
import { restore, withdraw } from './withdraw.ts';

const now = Date.UTC(2026, 10, 23, 9);
const iso = (instant: number) => new Date(instant).toISOString();
const change = { by: 'editor' };
let store: Store;

async function add(part: Partial<Article>): Promise<number> {
  const id = store.nextArticleId();
  const article: Article = {
    schema: 1,
    id,
    version: 1,
    locale: 'ar',
    state: 'draft',
    headline: 'خبر',
    slug: 'خبر',
    sectionId: 'news',
    tagIds: [],
    authorIds: [],
    sources: [],
    body: [],
    createdAt: iso(now - 5000),
    relatedIds: [],
    commenting: 'default',
    ...part,
  };
  await store.commit({ by: 'test', writes: [{ collection: 'article', id, expected: 0, document: article }] });
  return id;
}

beforeEach(() => {
  store = createMemoryStore();
});

describe('publishing', () => {
  test('a draft, dated now', async () => {
    const id = await add({});
    expect(await publish(store, id, now, change)).toMatchObject({ ok: true, changed: true });
    expect(await store.get('article', id)).toMatchObject({ state: 'published', publishedAt: iso(now), version: 2 });
  });
  test('a scheduled story before its time is out at once; an old date stays', async () => {
    const early = await add({ state: 'scheduled', publishedAt: iso(now + 1000) });
    const old = await add({ state: 'ready', publishedAt: iso(now - 1000) });
    await publish(store, early, now, change);
    await publish(store, old, now, change);
    expect((await store.get('article', early))?.publishedAt).toBe(iso(now));
    expect((await store.get('article', old))?.publishedAt).toBe(iso(now - 1000));
  });
  test('what is out already, withdrawn or unknown', async () => {
    const out = await add({ state: 'published', publishedAt: iso(now - 1) });
    const down = await add({ state: 'withdrawn', withdrawal: { at: iso(now) } });
    expect(await publish(store, out, now, change)).toMatchObject({ ok: true, changed: false, article: { version: 1 } });
    expect(await publish(store, down, now, change)).toEqual({ ok: false, code: 'story-withdrawn' });
    expect(await publish(store, 99, now, change)).toEqual({ ok: false, code: 'story-unknown' });
  });
});

describe('withdrawing', () => {
  test('takes the story down with its reason; restoring brings it back as it was', async () => {
    const id = await add({ state: 'published', publishedAt: iso(now - 1000) });
    const before = await store.get('article', id);
    await withdraw(store, id, now, { ...change, reason: 'خطأ في الأرقام' });
    expect(await store.get('article', id)).toMatchObject({
      state: 'withdrawn',
      withdrawal: { at: iso(now), reason: 'خطأ في الأرقام' },
    });
    expect(await withdraw(store, id, now + 5, change)).toMatchObject({ ok: true, changed: false });
    expect(await restore(store, id, now + 10, change)).toMatchObject({ ok: true, changed: true });
    expect(await store.get('article', id)).toEqual({ ...before, version: 3 });
    expect(await restore(store, id, now, change)).toEqual({ ok: false, code: 'story-not-withdrawn' });
  });
  test('a story that was never out is restored as a draft', async () => {
    const id = await add({ state: 'scheduled', publishedAt: iso(now + 1000) });
    await withdraw(store, id, now, change);
    await restore(store, id, now, change);
    expect((await store.get('article', id))?.state).toBe('draft');
  });
  test('goes on top of what somebody saved meanwhile', async () => {
    const id = await add({ state: 'published', publishedAt: iso(now - 1000) });
    const commit = store.commit.bind(store);
    store.commit = async (given) => {
      store.commit = commit;
      const article = await store.get('article', id);
      if (!article) throw new Error('gone');
      const document = { ...article, headline: 'عنوان أحدث' };
      await commit({ by: 'desk', writes: [{ collection: 'article', id, expected: 1, document }] });
      return commit(given);
    };
    await withdraw(store, id, now, change);
    expect(await store.get('article', id)).toMatchObject({ headline: 'عنوان أحدث', state: 'withdrawn', version: 3 });
  });
});

test('the breaking bar is set, replaced and taken away in its language only', async () => {
  await setBreaking(store, 'ar', { text: 'عاجل', until: now + 1000 }, 'editor');
  await setBreaking(store, 'en', { text: 'Breaking', until: now + 1000, href: '/en/articles/1/x' }, 'editor');
  await setBreaking(store, 'ar', { text: 'أحدث', until: now + 2000 }, 'editor');
  expect(await store.get('breaking', 'breaking-ar')).toMatchObject({
    text: 'أحدث',
    until: iso(now + 2000),
    version: 2,
  });
  await setBreaking(store, 'ar', undefined, 'editor');
  await setBreaking(store, 'ar', undefined, 'editor');
  expect(await store.get('breaking', 'breaking-ar')).toBeUndefined();
  expect(await store.get('breaking', 'breaking-en')).toMatchObject({ text: 'Breaking' });
  const unsafe = setBreaking(store, 'ar', { text: 'x', href: 'javascript:0', until: now + 1 }, 'editor');
  await expect(unsafe).rejects.toMatchObject({ code: 'invalid' });
});

describe('comments', () => {
  async function comment(id: string, part: Partial<Comment> = {}): Promise<void> {
    const document: Comment = {
      schema: 1,
      id,
      version: 1,
      articleId: 1,
      locale: 'ar',
      state: 'pending',
      author: 'ليلى',
      email: 'layla@example.org',
      text: 'نص',
      createdAt: iso(now),
      writerKey: 'k',
      ...part,
    };
    await store.commit({ by: 'test', writes: [{ collection: 'comment', id, expected: 0, document }] });
  }
  beforeEach(() => add({ state: 'published', publishedAt: iso(now - 1000) }));

  test('are decided with who and when', async () => {
    await comment('c1');
    expect(await decideComment(store, 'c1', 'approved', 'moderator', now)).toBe('changed');
    expect(await store.get('comment', 'c1')).toMatchObject({
      state: 'approved',
      decidedBy: 'moderator',
      decidedAt: iso(now),
    });
    expect(await decideComment(store, 'c1', 'approved', 'moderator', now)).toBe('unchanged');
    expect(await decideComment(store, 'none', 'approved', 'moderator', now)).toBe('comment-unknown');
    expect((await store.reads.threads(1, { offset: 0, limit: 10 })).comments).toBe(1);
  });

  test('leave their replies behind, which then answer what they answered', async () => {
    await comment('root', { state: 'approved' });
    await comment('middle', { state: 'approved', parentId: 'root', createdAt: iso(now + 1) });
    await comment('leaf', { state: 'approved', parentId: 'middle', createdAt: iso(now + 2) });
    await deleteComment(store, 'middle', 'moderator');
    expect(await store.get('comment', 'leaf')).toMatchObject({ parentId: 'root', text: 'نص' });
    await deleteComment(store, 'root', 'moderator');
    expect((await store.get('comment', 'leaf'))?.parentId).toBeUndefined();
    expect((await store.reads.threads(1, { offset: 0, limit: 10 })).total).toBe(1);
  });

  test('are erased by address whatever their state and however the address is written', async () => {
    for (let index = 0; index < 620; index += 1) {
      const theirs = index % 2 === 0;
      const state = (['approved', 'pending', 'rejected', 'spam'] as const)[index % 4] ?? 'pending';
      await comment(`c${index}`, { email: theirs ? 'Layla@Example.org ' : 'sami@example.org', state });
    }
    expect(await eraseComments(store, 'layla@example.org', 'moderator')).toBe(310);
    const states = ['approved', 'pending', 'rejected', 'spam'] as const;
    const { items, total } = await store.reads.comments({ states }, { offset: 0, limit: 1000 });
    expect(total).toBe(310);
    expect(new Set(items.map(({ email }) => email))).toEqual(new Set(['sami@example.org']));
    expect(await deleteComment(store, 'c0', 'moderator')).toBe('comment-unknown');
  });
});

import { beforeEach, expect, test, vi } from 'vitest';
import type { Comment } from '#root/lib/domain/comment.ts';
import { deleteComment, eraseComments } from '#root/lib/newsroom/comment-decision.ts';
import { decideComments, undoDecisions } from '#root/lib/newsroom/decide-comments.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { followDecisions } from './follow-decisions.ts';
import { createLessons, type Lessons } from './lessons.ts';
import { approvedSamples } from './samples/approved.ts';
import { refusedSamples } from './samples/refused.ts';

const now = Date.parse('2026-03-01T09:00:00Z');
const spam = 'شحن ألعاب نادرة بأرخص الأسعار';
let store: Store;
let lessons: Lessons;

async function add(id: string, text: string, email = `${id}@example.org`): Promise<void> {
  const base = { schema: 1, id, version: 1, articleId: 1, locale: 'ar', state: 'pending' } as const;
  const document: Comment = { ...base, author: 'قارئ', email, text, createdAt: '2026-03-01T08:00:00Z', writerKey: id };
  await store.commit({ by: 'reader', writes: [{ collection: 'comment', id, expected: 0, document }] });
}

const decide = (ids: readonly string[], state: 'approved' | 'spam' | 'rejected', reason?: string) =>
  decideComments(store, ids, { state, reason }, 'منى', now);
const saidOfSpam = async () => (await lessons.read(spam))?.logOdds ?? 0;

beforeEach(async () => {
  const bare = createMemoryStore({ now: () => now });
  lessons = createLessons(bare);
  store = followDecisions(bare, lessons);
  const given = { g: approvedSamples.slice(0, 20), b: refusedSamples.slice(0, 20) };
  for (const [side, texts] of Object.entries(given))
    for (const [at, text] of texts.entries()) await add(side + at, text);
  await decide(
    given.g.map((_, at) => `g${at}`),
    'approved',
  );
  await decide(
    given.b.map((_, at) => `b${at}`),
    'spam',
  );
});

test('decisions teach, those taken back are unlearnt', async () => {
  await add('c1', spam);
  const before = await saidOfSpam();
  const decided = await decide(['c1'], 'spam');
  expect(await saidOfSpam()).toBeGreaterThan(before);
  await undoDecisions(store, decided, 'منى', now + 1);
  expect(await saidOfSpam()).toBe(before);
  await decide(['c1'], 'approved');
  expect(await saidOfSpam()).toBeLessThan(before);
});

test('what was refused for its place, its people or its truth says nothing of words', async () => {
  await add('c1', spam);
  const before = await saidOfSpam();
  for (const reason of ['off-topic', 'private', 'unfounded']) {
    const decided = await decide(['c1'], 'rejected', reason);
    expect(await saidOfSpam()).toBe(before);
    await undoDecisions(store, decided, 'منى', now + 1);
  }
  await decide(['c1'], 'rejected', 'advert');
  expect(await saidOfSpam()).toBeGreaterThan(before);
});

test('what the machine decided by itself teaches nothing', async () => {
  await add('c1', spam);
  const before = await saidOfSpam();
  const comment = (await store.get('comment', 'c1')) as Comment;
  const document: Comment = { ...comment, state: 'spam', reason: 'trap' };
  await store.commit({ by: 'reader', writes: [{ collection: 'comment', id: 'c1', expected: 1, document }] });
  expect(await saidOfSpam()).toBe(before);
});

test('erasing a writer and deleting a comment take out what was learnt of them', async () => {
  await add('c1', spam, 'mona@example.org');
  await add('c2', `${spam} الآن`, 'Mona@example.org');
  await add('c3', spam, 'other@example.org');
  const before = await saidOfSpam();
  await decide(['c1', 'c2'], 'spam');
  await eraseComments(store, 'mona@example.org', 'منى');
  expect(await saidOfSpam()).toBe(before);
  await decide(['c3'], 'spam');
  await deleteComment(store, 'c3', 'منى');
  expect(await saidOfSpam()).toBe(before);
});

test('counted anew, as after a restart, is the same as followed', async () => {
  await add('c1', spam);
  await saidOfSpam();
  await decide(['c1', 'g3'], 'spam');
  await undoDecisions(store, await decide(['b4'], 'approved'), 'منى', now + 1);
  await deleteComment(store, 'b5', 'منى');
  const anew = createLessons(store);
  for (const text of [spam, ...approvedSamples, ...refusedSamples]) {
    expect((await lessons.read(text))?.logOdds).toBeCloseTo((await anew.read(text))?.logOdds ?? Number.NaN, 9);
  }
  expect(await lessons.counts()).toEqual(await anew.counts());
});

test('other hands on the files have it counted anew', async () => {
  await saidOfSpam();
  const reads = vi.spyOn(store.reads, 'comments');
  await saidOfSpam();
  expect(reads).not.toHaveBeenCalled();
  store.clock.tick([dependency.comments]);
  await saidOfSpam();
  expect(reads).toHaveBeenCalled();
});

test('where the comments can not be read nothing is said, and it is tried again', async () => {
  lessons.startAnew();
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const reads = vi.spyOn(store.reads, 'comments').mockRejectedValueOnce(new Error('closed'));
  expect(await lessons.read(spam)).toBeUndefined();
  expect(told).toHaveBeenCalledOnce();
  reads.mockRestore();
  expect(await lessons.read(spam)).toBeDefined();
  told.mockRestore();
});

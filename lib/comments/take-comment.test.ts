import { beforeEach, describe, expect, test } from 'vitest';
import type { Comment } from '#root/lib/domain/comment.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { decideComment } from '#root/lib/newsroom/comment-decision.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { noon, stories, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { StoreError } from '#root/lib/store/store-error.ts';
import type { CommentDraft } from './comment-form.ts';
import { freshToken, pageToken } from './form-token.ts';
import { networkKey } from './network-key.ts';
import { createNetworkLog, type NetworkLog } from './network-log.ts';
import { takeComment } from './take-comment.ts';

const minute = 60_000;
const everyState = ['approved', 'pending', 'rejected', 'spam'] as const;

let store: Store;
let networks: NetworkLog;

beforeEach(async () => {
  runtime().secret = Buffer.alloc(32, 7);
  store = createMemoryStore({ now: () => noon });
  networks = createNetworkLog();
  await stories(store, story(1), story(2, { commenting: 'hold' }), story(3, { commenting: 'closed' }));
});

type Given = Partial<CommentDraft> & { now?: number; address?: string; policy?: 'open' | 'hold-all' };

function take({ now = noon, address = '192.0.2.1', policy, ...given }: Given = {}) {
  const articleId = given.articleId ?? 1;
  const draft = {
    articleId,
    text: 'خبر مفيد',
    author: 'ليلى',
    email: 'layla@example.org',
    token: pageToken(articleId, now),
    trapped: false,
    ...given,
  };
  const comments = {
    ...startingSettings.comments,
    policy: policy ?? startingSettings.comments.policy,
    closeAfterDays: 30,
  };
  return takeComment(store, { ...startingSettings, comments }, draft, { now, address, networks });
}

async function taken(given?: Given): Promise<Comment> {
  const answer = await take(given);
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults));
  return answer.comment;
}

const stored = async () => (await store.reads.comments({ states: everyState }, { offset: 0, limit: 100 })).total;

describe('who is shown when', () => {
  test('a first comment waits, and its writer’s next one after approval is shown at once', async () => {
    const first = await taken();
    expect(first).toMatchObject({ state: 'pending', reason: 'first-time', locale: 'ar', articleId: 1 });
    expect(await taken({ text: 'وتعليق ثان', email: 'LAYLA@example.org' })).toMatchObject({ state: 'pending' });
    await decideComment(store, first.id, 'approved', 'desk', noon);
    expect(await taken({ text: 'وتعليق ثالث', email: 'Layla@Example.org' })).toMatchObject({ state: 'approved' });
    expect(await taken({ text: 'غيرها', email: 'omar@example.org' })).toMatchObject({ state: 'pending' });
  });

  test('whom a moderator called a spammer is known no more; what a machine called so says nothing', async () => {
    const first = await taken();
    await decideComment(store, first.id, 'approved', 'desk', noon);
    await taken({ text: 'فخ', trapped: true });
    expect(await taken({ text: 'ما زلت معروفة' })).toMatchObject({ state: 'approved' });
    const bad = await taken({ text: 'إعلان' });
    await decideComment(store, bad.id, 'spam', 'desk', noon);
    expect(await taken({ text: 'وهل ما زلت معروفة؟' })).toMatchObject({ state: 'pending', reason: 'spammer' });
  });

  test('policies: open with a timed token, hold all, the story’s own word', async () => {
    const token = freshToken(1, noon - minute);
    expect(await taken({ policy: 'open', token })).toMatchObject({ state: 'approved' });
    expect(await taken({ policy: 'hold-all', text: 'آخر' })).toMatchObject({ state: 'pending', reason: 'held' });
    expect(await taken({ articleId: 2 })).toMatchObject({ state: 'pending', reason: 'held' });
  });

  test('the hidden field: taken without a word, as spam', async () => {
    expect(await taken({ trapped: true })).toMatchObject({ state: 'spam', reason: 'trap' });
  });

  test('blocked words and many links wait', async () => {
    expect(await taken({ text: 'كـازينـو' })).toMatchObject({ state: 'pending', reason: 'blocked-word' });
    expect(await taken({ text: 'a.com b.com c.com' })).toMatchObject({ state: 'pending', reason: 'links' });
  });
});

describe('what is refused', () => {
  test.each(['', 'p.1.x', 'f.1.x', 'nonsense'])('without a token of this story: %j', async (token) => {
    expect(await take({ token })).toEqual({ faults: { form: 'expired' } });
    expect(await take({ token: pageToken(2, noon) })).toEqual({ faults: { form: 'expired' } });
    expect(await stored()).toBe(0);
  });

  test('closed, unknown, unpublished and overdue stories', async () => {
    await stories(store, story(4, { state: 'draft' }), story(5, { state: 'withdrawn' }));
    for (const articleId of [3, 4, 5, 99]) expect(await take({ articleId })).toEqual({ faults: { form: 'closed' } });
    const late = noon + 40 * 86_400_000;
    expect(await take({ now: late })).toEqual({ faults: { form: 'closed' } });
    expect(await stored()).toBe(0);
  });

  test('faults come together, with the form’s own', async () => {
    const faults = { comment: 'missing', author: 'missing', email: 'malformed' };
    expect(await take({ text: '', author: '', email: 'x' })).toEqual({ faults });
    expect(await take({ text: '', author: '', email: 'x', token: '' })).toEqual({
      faults: { ...faults, form: 'expired' },
    });
  });

  test('the same words again under the same story that day, spelling aside', async () => {
    await taken({ text: 'شكراً على الخبر' });
    const later = noon + 5 * minute;
    expect(await take({ text: 'شكرا  على الخبر'.replace('  ', ' '), now: later })).toEqual({
      faults: { comment: 'duplicate' },
    });
    expect(await taken({ text: 'شكرا على الخبر', now: later, email: 'omar@example.org' })).toBeDefined();
    expect(await taken({ text: 'شكرا على الخبر', now: later, articleId: 2 })).toBeDefined();
    expect(await taken({ text: 'شكرا على الخبر', now: noon + 86_400_001 })).toBeDefined();
  });

  test('a disk that is full, and nothing counts against the network', async () => {
    const full: Store = { ...store, commit: () => Promise.reject(new StoreError('disk-full', 'comments')) };
    const whole = store;
    store = full;
    for (let attempt = 0; attempt < 8; attempt += 1) expect(await take()).toEqual({ faults: { form: 'unavailable' } });
    store = whole;
    expect(await taken()).toBeDefined();
  });
});

describe('limits', () => {
  test('six in ten minutes from one network, whoever writes and under whatever story', async () => {
    for (let sent = 1; sent <= 6; sent += 1) {
      await taken({ text: `تعليق ${sent}`, email: `w${sent}@example.org`, articleId: (sent % 2) + 1 });
    }
    expect(await take({ text: 'سابع', email: 'w7@example.org' })).toEqual({ faults: { form: 'too-many' } });
    expect(await taken({ text: 'من شبكة أخرى', address: '192.0.2.2' })).toBeDefined();
    expect(await taken({ text: 'بعد عشر دقائق', now: noon + 10 * minute })).toBeDefined();
  });

  test('hold under a burst of parallel posts', async () => {
    const burst = Array.from({ length: 40 }, (_, at) => take({ text: `تعليق ${at}`, email: `w${at}@example.org` }));
    const answers = await Promise.all(burst);
    expect(answers.filter((answer) => 'comment' in answer)).toHaveLength(6);
    expect(await stored()).toBe(6);
  });

  test('an impatient second click is the same comment', async () => {
    const answers = await Promise.all([taken(), taken(), taken()]);
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await stored()).toBe(1);
  });
});

describe('replies', () => {
  async function shown(given: Given): Promise<Comment> {
    const comment = await taken(given);
    await decideComment(store, comment.id, 'approved', 'desk', noon);
    return comment;
  }

  test('stand three deep; below that, beside what they answer', async () => {
    const root = await shown({ text: 'أصل' });
    const second = await shown({ text: 'رد', parentId: root.id, now: noon + 1 });
    const third = await shown({ text: 'رد على رد', parentId: second.id, now: noon + 2 });
    const fourth = await shown({ text: 'رابع', parentId: third.id, now: noon + 3 });
    expect([second, third, fourth].map(({ parentId }) => parentId)).toEqual([root.id, second.id, second.id]);
    const { items } = await store.reads.threads(1, { offset: 0, limit: 10 });
    expect(items[0]?.replies[0]?.replies.map(({ comment }) => comment.text)).toEqual(['رد على رد', 'رابع']);
  });

  test('to what is not shown, unknown or of another story they begin a thread', async () => {
    const waiting = await taken({ text: 'ينتظر' });
    const elsewhere = await shown({ text: 'قصة أخرى', articleId: 2, address: '192.0.2.2' });
    const hidden = await shown({ text: 'تحت ما ينتظر' });
    for (const parentId of [waiting.id, elsewhere.id, 'nobody', '../x', '__proto__']) {
      const reply = await taken({ text: `رد ${parentId}`, parentId, address: '192.0.2.3' });
      expect(reply.parentId).toBeUndefined();
    }
    expect(hidden.parentId).toBeUndefined();
  });
});

test('nothing that is stored tells where it came from', async () => {
  const comment = await taken({ address: '198.51.100.23' });
  const stored = JSON.stringify(await store.get('comment', comment.id));
  expect(stored).not.toContain('198.51');
  expect(stored).not.toContain(networkKey('198.51.100.23'));
});

import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '#root/lib/domain/article.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { webhookSecret } from '#root/lib/outbox/webhook-secret.ts';
import { commit, hoursAgo, noon, put, remove, section, stories, story } from '#root/lib/store/contract/sample.ts';
import { memoryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { mostTries } from './delivery.ts';
import { createTestClock, openPostOffice, openReceiver } from './test-post-office.ts';

const hour = 3_600_000;
let folder: string;
let clock: ReturnType<typeof createTestClock>;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let office: Awaited<ReturnType<typeof openPostOffice>>;

const told = () => receiver.bodies().map(({ event, story }) => `${event} ${story.id}`);
async function write(article: Article, expected = 0) {
  await commit(office.store, [put('article', article, expected)]);
  await office.running.idle();
}
async function reopen() {
  await office.close();
  office = await openPostOffice(folder, {}, clock);
}

beforeEach(async () => {
  folder = memoryFolder();
  clock = createTestClock();
  receiver = await openReceiver();
  office = await openPostOffice(folder, {}, clock);
  const webhooks = [{ id: 'push', url: `${receiver.url}/push` }];
  await commit(office.store, [put('settings', { ...startingSettings, webhooks }), put('section', section('news'))]);
  await office.running.idle();
});
afterEach(async () => {
  await office.close();
  await receiver.close();
});

test('tells of stories in the order of their commits, one at a time', async () => {
  for (const id of [1, 2, 3]) await commit(office.store, [put('article', story(id))]);
  await stories(office.store, story(4), story(5));
  await office.running.idle();
  expect(told()).toEqual([1, 2, 3, 4, 5].map((id) => `story.published ${id}`));
  expect(receiver.mostAtOnce).toBe(1);
});

test('signs what it tells, so that the receiver can prove it', async () => {
  await write(story(1));
  const [{ headers, body, path: at } = { headers: {}, body: '', path: '' }] = receiver.received;
  const { t = '', v1 } = Object.fromEntries(
    String(headers['naba-signature'])
      .split(',')
      .map((part) => part.split('=')),
  );
  expect(at).toBe('/push');
  expect(Number(t)).toBe(noon / 1000);
  const secret = readFileSync(path.join(folder, 'secrets', 'webhooks', 'push.key'), 'utf8').trim();
  expect(v1).toBe(createHmac('sha256', secret).update(`${t}.${body}`).digest('hex'));
  expect(secret).toBe(webhookSecret(folder, 'push'));
  expect(JSON.stringify(await office.store.get('settings', 'site'))).not.toContain(secret);
  expect(JSON.parse(body)).toEqual({
    id: headers['naba-delivery'],
    event: 'story.published',
    at: new Date(noon).toISOString(),
    story: {
      ...{ id: 1, locale: 'ar', publishedAt: hoursAgo(1) },
      url: `https://paper.example/articles/1/${encodeURIComponent(story(1).slug)}`,
    },
  });
});

test('tries again after growing pauses, and tells the next one only then', async () => {
  receiver.answer = () => ({ status: 503 });
  await write(story(1));
  await write(story(2));
  expect(told()).toEqual(['story.published 1']);
  await office.pass(999);
  expect(receiver.received).toHaveLength(1);
  await office.pass(1);
  expect(receiver.received).toHaveLength(2);
  await office.pass(1999);
  expect(receiver.received).toHaveLength(2);
  receiver.answer = () => ({ status: 200 });
  await office.pass(1);
  expect(told()).toEqual([...Array(3).fill('story.published 1'), 'story.published 2']);
  expect(new Set(receiver.received.slice(0, 3).map(({ headers }) => headers['naba-delivery'])).size).toBe(1);
});

test('waits as long as the receiver asks, in seconds or by a date', async () => {
  receiver.answer = () => ({ status: 429, headers: { 'retry-after': '120' } });
  await write(story(1));
  receiver.answer = () => ({
    status: 503,
    headers: { 'retry-after': new Date(clock.now() + 300_000).toUTCString() },
  });
  await office.pass(119_999);
  expect(receiver.received).toHaveLength(1);
  await office.pass(1);
  expect(receiver.received).toHaveLength(2);
  await office.pass(299_999);
  expect(receiver.received).toHaveLength(2);
  await office.pass(1);
  expect(receiver.received).toHaveLength(3);
});

test('gives a letter up after many tries, keeps it, and sends it when it is told to', async () => {
  receiver.answer = () => ({ status: 500 });
  await write(story(1));
  for (let attempt = 1; attempt < mostTries; attempt += 1) await office.pass(600_000);
  expect(receiver.received).toHaveLength(mostTries);
  const figures = { target: 'webhook:push', waiting: 0, dead: 1 };
  expect(office.running.figures()).toEqual([figures]);
  await office.pass(24 * hour);
  expect(receiver.received).toHaveLength(mostTries);

  await reopen();
  expect(office.running.figures()).toEqual([figures]);
  const [[key, dead] = ['', undefined]] = office.outbox.dead('webhook:push');
  expect(dead?.error).toBe('status 500');
  receiver.answer = () => ({ status: 200 });
  await office.outbox.mark('webhook:push', [key], 'again');
  await office.running.idle();
  expect(receiver.received).toHaveLength(mostTries + 1);
  expect(office.running.figures()).toEqual([{ ...figures, dead: 0 }]);
});

test('does not ask again who refuses, nor follows him elsewhere', async () => {
  receiver.answer = ({ body }) =>
    JSON.parse(body).story.id === 1 ? { status: 307, headers: { location: '/elsewhere' } } : { status: 204 };
  await write(story(1));
  await write(story(2));
  expect(told()).toEqual(['story.published 1', 'story.published 2']);
  expect(office.running.figures()).toMatchObject([{ waiting: 0, dead: 1 }]);
});

test('a story for a later hour is told at that hour and not before, also after a restart', async () => {
  await write(story(1, { publishedAt: new Date(noon + 2 * hour).toISOString() }));
  await office.pass(2 * hour - 1000);
  await reopen();
  expect(receiver.received).toEqual([]);
  await office.pass(999);
  expect(receiver.received).toEqual([]);
  await office.pass(1);
  expect(told()).toEqual(['story.published 1']);
});

test('an embargo holds a story back even where it stands as published', async () => {
  await write(story(1, { embargoUntil: new Date(noon + hour).toISOString() }));
  await office.pass(hour - 1);
  expect(receiver.received).toEqual([]);
  await office.pass(1);
  expect(told()).toEqual(['story.published 1']);
});

test('a story given another hour is told once, at that one', async () => {
  const at = (hours: number) => story(1, { publishedAt: new Date(noon + hours * hour).toISOString() });
  await write(at(3));
  await write(at(5), 1);
  await write(at(2), 2);
  await write({ ...at(2), headline: 'عنوان آخر' }, 3);
  await office.pass(2 * hour - 1);
  expect(receiver.received).toEqual([]);
  await office.pass(1);
  expect(told()).toEqual(['story.published 1']);
  await office.pass(4 * hour);
  expect(receiver.received).toHaveLength(1);
});

test('nobody hears of drafts, nor of a story that was taken back before its hour', async () => {
  await write(story(1, { state: 'draft' }));
  await write(story(2, { publishedAt: new Date(noon + hour).toISOString() }));
  await write(story(2, { state: 'withdrawn', withdrawal: { at: hoursAgo(0) } }), 1);
  await office.pass(2 * hour);
  expect(receiver.received).toEqual([]);
});

test('changes, withdrawals, returns and deletions are told as what they are', async () => {
  await write(story(1));
  await write(story(1, { headline: 'عنوان أدق' }), 1);
  await write(story(1, { headline: 'عنوان أدق' }), 2);
  await write(story(1, { state: 'withdrawn', withdrawal: { at: hoursAgo(0) } }), 3);
  await write(story(1), 4);
  await commit(office.store, [remove('article', 1, 5)]);
  await office.running.idle();
  const events = ['published', 'updated', 'withdrawn', 'restored', 'deleted'];
  expect(told()).toEqual(events.map((event) => `story.${event} 1`));
  expect(receiver.bodies().at(-1).story.url).toContain('/articles/1/');
});

test('what was overtaken while nobody took letters is not told', async () => {
  receiver.answer = () => ({ status: 500 });
  await write(story(1));
  await write(story(1, { state: 'withdrawn', withdrawal: { at: hoursAgo(0) } }), 1);
  receiver.answer = () => ({ status: 200 });
  await office.pass(1000);
  expect(told()).toEqual(['story.published 1', 'story.withdrawn 1']);
});

test('old stories that come in are no news', async () => {
  await write(story(1, { publishedAt: hoursAgo(49) }));
  await write(story(2, { publishedAt: hoursAgo(47) }));
  expect(told()).toEqual(['story.published 2']);
});

test('what was sent is not sent again after a restart, and leaves the disk', async () => {
  await write(story(1));
  await write(story(2, { publishedAt: new Date(noon + hour).toISOString() }));
  await reopen();
  expect(told()).toEqual(['story.published 1']);
  const lines = readFileSync(path.join(folder, 'outbox', 'letters.jsonl'), 'utf8')
    .trim()
    .split('\n');
  expect(lines.map((line) => JSON.parse(line).story.id)).toEqual([2]);
  expect(readFileSync(path.join(folder, 'outbox', 'marks.jsonl'), 'utf8')).toBe('');
});

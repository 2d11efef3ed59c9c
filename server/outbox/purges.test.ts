import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { comment, commit, noon, put, section, stories, story, tag } from '#root/lib/store/contract/sample.ts';
import { documentFile } from '#root/lib/store/json/layout.ts';
import { memoryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { echoMs } from './purges.ts';
import { createTestClock, openPostOffice, openReceiver } from './test-post-office.ts';

let folder: string;
let clock: ReturnType<typeof createTestClock>;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let office: Awaited<ReturnType<typeof openPostOffice>>;
const open = () => openPostOffice(folder, { CDN_PURGE_URL: `${receiver.url}/purge`, CDN_PURGE_TOKEN: 'token' }, clock);

/** The tags of all purges since the last call, and whether everything was purged. */
function purged(): { tags: string[]; everything: boolean } {
  const bodies = receiver.received.splice(0).map(({ body }) => JSON.parse(body));
  return {
    tags: bodies.flatMap(({ tags = [] }) => tags as string[]),
    everything: bodies.some((body) => body.purge_everything === true),
  };
}

beforeEach(async () => {
  folder = memoryFolder();
  clock = createTestClock();
  receiver = await openReceiver();
  office = await open();
});
afterEach(async () => {
  await office.close();
  await receiver.close();
});

test('everything is purged at the start, and once more', async () => {
  expect(receiver.received).toMatchObject([{ path: '/purge', headers: { authorization: 'Bearer token' } }]);
  expect(purged()).toEqual({ tags: [], everything: true });
  await office.pass(echoMs);
  expect(purged().everything).toBe(true);
  await office.pass(10 * echoMs);
  expect(receiver.received).toEqual([]);
});

test('the tags of a commit are purged with their families, after they ticked, and once more', async () => {
  await commit(office.store, [put('section', section('news')), put('tag', tag('sea'))]);
  await office.running.idle();
  await office.pass(echoMs);
  await office.pass(echoMs);
  purged();
  let lastTick = 0;
  const ticked = new Set<string>();
  office.store.clock.onTick((tags) => {
    for (const one of tags ?? []) ticked.add(one);
  });
  receiver.answer = () => {
    lastTick = office.store.clock.lastTick('front:ar');
    return { status: 200 };
  };
  const { reading } = await stories(office.store, story(17, { tagIds: ['sea'] }));
  await office.running.idle();
  expect(lastTick).toBe(reading);
  const { tags, everything } = purged();
  expect(everything).toBe(false);
  expect(ticked).toContain('article:17');
  // What only the desk's pages rest on is nobody's to forget.
  ticked.delete('stories');
  expect(tags).toEqual(expect.arrayContaining([...ticked, 'article', 'card', 'front']));
  await office.pass(echoMs);
  expect(purged().tags.sort()).toEqual(tags.sort());
});

test('comments that wait purge nothing, approved ones their thread', async () => {
  await stories(office.store, story(1));
  await office.running.idle();
  await office.pass(echoMs);
  purged();
  await commit(office.store, [put('comment', comment('c1', { state: 'pending' }))]);
  await office.running.idle();
  expect(receiver.received).toEqual([]);
  await commit(office.store, [put('comment', comment('c1'), 1)]);
  await office.running.idle();
  expect(purged().tags).toContain('thread:1');
});

test('many tags go in several requests, too many as everything', async () => {
  await office.pass(echoMs);
  purged();
  const soon = Array.from({ length: 12 }, (_, index) => story(index + 1));
  await stories(office.store, ...soon);
  await office.running.idle();
  expect(receiver.received.length).toBeGreaterThan(1);
  for (const { body } of receiver.received) expect(JSON.parse(body).tags.length).toBeLessThanOrEqual(30);
  const { tags } = purged();
  for (const { id } of soon) expect(tags).toContain(`card:${id}`);
  await stories(office.store, ...Array.from({ length: 200 }, (_, index) => story(index + 100)));
  await office.running.idle();
  expect(purged()).toEqual({ tags: [], everything: true });
});

test('everything that ticks is purged', async () => {
  await office.pass(echoMs);
  purged();
  await office.store.reindex();
  await office.running.idle();
  expect(purged().everything).toBe(true);
});

test('a CDN may keep pages only while purges go out', async () => {
  expect(office.running.purgesGoOut()).toBe(true);
  receiver.answer = () => ({ status: 500 });
  await stories(office.store, story(1));
  await office.running.idle();
  expect(office.running.purgesGoOut()).toBe(false);
  receiver.answer = () => ({ status: 200 });
  await office.pass(1000);
  expect(office.running.purgesGoOut()).toBe(true);
  // Refused, as with a wrong token: given up until the next start, which purges everything.
  receiver.answer = () => ({ status: 403 });
  await stories(office.store, story(2));
  await office.running.idle();
  expect(office.running.purgesGoOut()).toBe(false);
  receiver.answer = () => ({ status: 200 });
  await stories(office.store, story(3));
  await office.running.idle();
  expect(office.running.purgesGoOut()).toBe(false);
  await office.close();
  office = await open();
  expect(office.running.purgesGoOut()).toBe(true);
  expect(office.running.figures()).toEqual([{ target: 'cdn', waiting: 0, dead: 0 }]);
});

test('what other hands change in the files is purged too', async () => {
  await stories(office.store, story(1));
  await office.running.idle();
  await office.pass(echoMs);
  purged();
  const file = path.join(folder, documentFile('article', 1));
  const { headline, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...rest, headline: `${headline} معدل` }));
  const before = path.join(folder, documentFile('article', 2));
  writeFileSync(before, JSON.stringify(story(2)));
  await office.store.refresh();
  await office.running.idle();
  expect(purged().tags).toEqual(expect.arrayContaining(['card:1', 'card:2']));
  expect(clock.now()).toBe(noon + echoMs);
});

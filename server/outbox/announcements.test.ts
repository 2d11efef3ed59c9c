import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  author,
  commit,
  hoursAgo,
  noon,
  put,
  remove,
  section,
  stories,
  story,
  tag,
} from '#root/lib/store/contract/sample.ts';
import { memoryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { createTestClock, openPostOffice, openReceiver } from './test-post-office.ts';

const key = 'abcdef-0123456789';
let clock: ReturnType<typeof createTestClock>;
let receiver: Awaited<ReturnType<typeof openReceiver>>;
let office: Awaited<ReturnType<typeof openPostOffice>>;
const sentTo = (path: string) => receiver.received.filter((one) => one.path === path).map(({ body }) => body);
const address = (id: number) => `https://paper.example/articles/${id}/${encodeURIComponent(story(id).slug)}`;

beforeEach(async () => {
  clock = createTestClock();
  receiver = await openReceiver();
  const variables = {
    ...{ INDEXNOW_KEY: key, INDEXNOW_URL: `${receiver.url}/indexnow` },
    WEBSUB_HUBS: `${receiver.url}/hub`,
  };
  office = await openPostOffice(memoryFolder(), variables, clock);
  await commit(office.store, [
    ...[put('section', section('news')), put('section', section('world', { parentId: 'news', slug: 'عالم' }))],
    ...[put('tag', tag('sea')), put('author', author('hala'))],
  ]);
});
afterEach(async () => {
  await office.close();
  await receiver.close();
});

test('search engines are told of addresses that are new, changed or gone, old ones as well', async () => {
  await stories(office.store, story(1), story(2, { publishedAt: hoursAgo(1000) }), story(3, { state: 'draft' }));
  await office.running.idle();
  await commit(office.store, [remove('article', 1, 1)]);
  await office.running.idle();
  const told = sentTo('/indexnow').map((body) => JSON.parse(body));
  const paper = { host: 'paper.example', key, keyLocation: `https://paper.example/${key}.txt` };
  expect(told).toEqual([
    { ...paper, urlList: [address(1), address(2)] },
    { ...paper, urlList: [address(1)] },
  ]);
});

test('hubs are told of every feed that a story stands in', async () => {
  await stories(office.store, story(1, { sectionId: 'world', tagIds: ['sea'], authorIds: ['hala'] }));
  await office.running.idle();
  const [body = ''] = sentTo('/hub');
  const asked = new URLSearchParams(body);
  const places = ['', '/news', `/news/${encodeURIComponent('عالم')}`, '/tags/sea', '/authors/hala'];
  const feeds = places.flatMap((place) => ['xml', 'atom', 'json'].map((format) => `${place}/feed.${format}`));
  expect(asked.get('hub.mode')).toBe('publish');
  expect(asked.getAll('hub.url').sort()).toEqual(feeds.map((feed) => `https://paper.example${feed}`).sort());
});

test('neither hears of a story before its hour', async () => {
  await stories(office.store, story(1, { publishedAt: new Date(noon + 60_000).toISOString() }));
  await office.pass(59_999);
  expect(receiver.received).toEqual([]);
  await office.pass(1);
  expect(sentTo('/indexnow')).toHaveLength(1);
  expect(sentTo('/hub')).toHaveLength(1);
});

test('one that does not answer keeps nobody else waiting', async () => {
  receiver.answer = ({ path }) => ({ status: path === '/hub' ? 500 : 200 });
  await stories(office.store, story(1));
  await office.running.idle();
  await stories(office.store, story(2));
  await office.running.idle();
  expect(sentTo('/indexnow')).toHaveLength(2);
  const waiting = office.running.figures().map((figures) => figures.waiting);
  expect(waiting).toEqual([0, 2]);
  receiver.answer = () => ({ status: 200 });
  await office.pass(1000);
  expect(sentTo('/hub')).toHaveLength(2);
});

import { afterAll, beforeEach, expect, test } from 'vitest';
import { oldAddress } from '#root/lib/queries/old-address.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { author, commit, noon, put, section, stories, story, tag } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { keepAddresses } from './keep-addresses.ts';

let store: Store;

beforeEach(async () => {
  store = keepAddresses(createMemoryStore({ now: () => noon }));
  runtime().store = store;
  await commit(store, [
    put('section', section('news')),
    put('section', section('world', { parentId: 'news', slug: 'عالم' })),
    put('tag', tag('sea', { slug: 'بحر' })),
    put('author', author('hala')),
  ]);
  await stories(store, story(1));
});
afterAll(() => {
  delete runtime().store;
});

async function leadsTo(url: string): Promise<string> {
  const context = createRequestContext(noon, '');
  const answer = await runtime().requests.run(context, () => oldAddress(url));
  return answer.kind === 'elsewhere' ? decodeURI(answer.href) : answer.kind;
}

test('a renamed section keeps its address, in every language, and so do those below it', async () => {
  await commit(store, [put('section', section('news', { slug: 'أخبار' }), 1)]);
  expect(await leadsTo('/news')).toBe('/أخبار');
  expect(await leadsTo('/en/news')).toBe('/en/أخبار');
  expect(await leadsTo('/news/feed.json')).toBe('/أخبار/feed.json');
  expect(await leadsTo('/news/عالم')).toBe('/أخبار/عالم');
  expect(await leadsTo('/news/عالم/feed.xml')).toBe('/أخبار/عالم/feed.xml');
});

test('renamed again, every older address leads there in one step', async () => {
  await commit(store, [put('section', section('world', { parentId: 'news', slug: 'world' }), 1)]);
  await commit(store, [put('section', section('world', { slug: 'planet' }), 2)]);
  expect(await leadsTo('/news/عالم')).toBe('/planet');
  expect(await leadsTo('/news/world')).toBe('/planet');
});

test('renamed tags and writers keep theirs; the same address can be taken and given up again', async () => {
  await commit(store, [put('tag', tag('sea', { slug: 'محيط' }), 1), put('author', author('hala', { slug: 'hm' }), 1)]);
  expect(await leadsTo('/tags/بحر')).toBe('/tags/محيط');
  expect(await leadsTo('/authors/hala')).toBe('/authors/hm');
  await commit(store, [put('tag', tag('sea', { slug: 'بحر' }), 2)]);
  await commit(store, [put('tag', tag('sea', { slug: 'بحار' }), 3)]);
  expect(await leadsTo('/tags/بحر')).toBe('/tags/بحار');
  expect(await leadsTo('/tags/محيط')).toBe('/tags/بحار');
});

test('what keeps its address needs no redirect', async () => {
  const { versions } = await commit(store, [put('tag', tag('sea', { slug: 'بحر', name: { ar: 'البحر' } }), 1)]);
  expect(versions.map(({ collection }) => collection)).toEqual(['tag']);
});

test('what an engine takes beside a commit reaches it', async () => {
  const plain = createMemoryStore({ now: () => noon });
  const told: unknown[] = [];
  const engine = {
    ...plain,
    commit(asked: Parameters<Store['commit']>[0], options?: { bulk?: boolean }) {
      told.push(options);
      return plain.commit(asked);
    },
  };
  await keepAddresses(engine).commit({ by: 'import', writes: [put('section', section('news'))] }, { bulk: true });
  expect(told).toEqual([{ bulk: true }]);
});

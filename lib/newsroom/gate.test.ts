import { beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '#root/lib/domain/article.ts';
import type { Media } from '#root/lib/domain/media.ts';
import type { GateRule } from '#root/lib/domain/publish-gate.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { assignStory } from './assign-story.ts';
import { gateOf } from './gate.ts';
import { brokenLinks, linksOf } from './internal-links.ts';
import { licenceOf } from './picture-licence.ts';
import { deskStory, saveWorkingCopy } from './working-copy.ts';

const now = Date.UTC(2026, 10, 23, 9);
const iso = (instant: number) => new Date(instant).toISOString();
const site = new URL('https://naba.example');
const named = { schema: 1, version: 1 } as const;
let store: Store;

async function add(id: number, part: Partial<Article> = {}): Promise<void> {
  const article: Article = {
    ...{ schema: 1, id, version: 1, locale: 'ar', state: 'draft', slug: 'خبر', sectionId: 'news', tagIds: [] },
    ...{ authorIds: ['a-layla'], sources: [{ name: 'البلدية' }], relatedIds: [], commenting: 'default' },
    ...{ headline: `خبر رقم ${id}`, standfirst: 'مقدمة.', createdAt: iso(now - 5000) },
    body: [{ type: 'paragraph', text: 'عبره الناس صباحًا.' }],
    ...part,
  };
  await store.commit({ by: 'test', writes: [{ collection: 'article', id, expected: 0, document: article }] });
}

const out = { state: 'published', publishedAt: iso(now - 1000) } as const;

async function rulesOf(id: number): Promise<GateRule[]> {
  const story = await deskStory(store, id);
  return story ? (await gateOf(store, story, site, now)).map(({ rule }) => rule) : [];
}

beforeEach(async () => {
  store = createMemoryStore();
  const section = (id: string, slug: string, parentId?: string) => ({
    ...{ ...named, id, slug, name: { ar: slug }, order: 1 },
    ...(parentId && { parentId }),
  });
  await store.commit({
    by: 'test',
    writes: [
      { collection: 'section', id: 'news', expected: 0, document: section('news', 'news') },
      { collection: 'section', id: 'world', expected: 0, document: section('world', 'world', 'news') },
      {
        collection: 'author',
        id: 'a-layla',
        expected: 0,
        document: { ...named, id: 'a-layla', slug: 'layla', name: { ar: 'ليلى' }, links: [] },
      },
      {
        collection: 'tag',
        id: 't-sea',
        expected: 0,
        document: { ...named, id: 't-sea', slug: 'بحر', name: { ar: 'بحر' } },
      },
    ],
  });
});

describe('the gate of the paper', () => {
  test('is open to a whole story', async () => {
    await add(1);
    expect(await rulesOf(1)).toEqual([]);
  });
  test('knows sections, authors, pictures and the headlines that readers have', async () => {
    await add(1, { ...out, headline: 'الجِسر يُفتح اليوم' });
    await add(2, {
      ...{ headline: 'الجسر يفتح، اليوم', sectionId: 'gone', authorIds: ['gone'] },
      picture: { mediaId: 'gone', alt: 'جسر' },
    });
    expect(await rulesOf(2)).toEqual(['section-unknown', 'picture-unknown', 'byline-missing', 'headline-duplicate']);
  });
  test('checks the copy, but not what others said', async () => {
    await add(1, { body: [{ type: 'paragraph', text: 'عبره الناس , ثم  عادوا' }] });
    await add(2, {
      body: [
        { type: 'paragraph', text: 'عبره الناس' },
        { type: 'quote', text: 'عبرناه , ثم  عدنا' },
      ],
    });
    expect([await rulesOf(1), await rulesOf(2)]).toEqual([['copy-faults'], []]);
  });
  test('asks a story that is out only about what is new', async () => {
    await add(1, { ...out, sources: [] });
    expect(await rulesOf(1)).toEqual([]);
    const present = await deskStory(store, 1);
    if (!present) throw new Error('no story');
    const { standfirst: _gone, ...text } = present.text;
    await saveWorkingCopy(store, { id: 1, text, seen: present.stamp, by: { id: 'u-1', name: 'ليلى' }, now });
    expect(await rulesOf(1)).toEqual(['standfirst-missing']);
  });
  test('does not take the name a story was begun with for its headline', async () => {
    await add(1);
    const present = await deskStory(store, 1);
    if (!present) throw new Error('no story');
    const text = { ...present.text, headline: ' ' };
    await saveWorkingCopy(store, { id: 1, text, seen: present.stamp, by: { id: 'u-1', name: 'ليلى' }, now });
    expect(await rulesOf(1)).toEqual(['headline-missing']);
  });
});

test('a picture is printed by a licence that runs, or by whose it is', () => {
  const media: Media = {
    ...{ ...named, id: 'm-1', width: 1600, height: 900, renditions: [], colour: '#000000', alt: '', originalName: 'x' },
    createdAt: iso(now),
  };
  const picture = { mediaId: 'm-1', alt: 'جسر' };
  const licence = (until: number) => ({ ...media, credit: 'ليلى', licence: { name: 'CC BY', until: iso(until) } });
  expect(licenceOf(media, picture, now)).toBe('missing');
  expect(licenceOf(media, { ...picture, credit: 'ليلى' }, now)).toBe('given');
  expect(licenceOf({ ...media, licence: { name: 'CC BY' } }, picture, now)).toBe('given');
  expect([licenceOf(licence(now + 1), picture, now), licenceOf(licence(now), picture, now)]).toEqual(['given', 'over']);
});

test('links to what readers do not have are broken, others are not looked at', async () => {
  await add(1, out);
  await add(2);
  const good = ['/articles/1/x', '/a/1', 'https://naba.example/en/articles/1/x', '/news/world', '/tags/بحر', '/about'];
  const others = ['https://example.org/articles/9', 'mailto:a@b.example', '#top', '/authors/layla', '/'];
  const bad = ['/articles/2/x', '/a/9', '/articles/x', '/news/gone', '/tags/gone', 'https://naba.example/authors/gone'];
  expect(await brokenLinks(store, [...good, ...bad, ...others, ...bad], site, now)).toEqual(bad);
});

test('the links of a body stand in its words, lists, tables and stories', () => {
  const link = (href: string) => [{ text: 'هنا', href }];
  const body: Article['body'] = [
    { type: 'paragraph', text: link('/1') },
    { type: 'list', ordered: false, items: ['بلا', link('/2')] },
    { type: 'table', header: [link('/3')], rows: [[link('/4')]] },
    { type: 'related', articleId: 5 },
  ];
  expect(linksOf(body)).toEqual(['/1', '/2', '/3', '/4', '/a/5']);
});

test('a story is given to somebody, to somebody else, and to nobody; its text stays', async () => {
  await add(1);
  const give = (to: string | undefined) => assignStory(store, { id: 1, to, by: 'رئيسة', now });
  expect(await give('u-a')).toEqual({ ok: true, before: undefined });
  expect(await give('u-b')).toEqual({ ok: true, before: 'u-a' });
  expect((await deskStory(store, 1))?.copy).toMatchObject({ assigneeId: 'u-b' });
  expect(await give(undefined)).toEqual({ ok: true, before: 'u-b' });
  const story = await deskStory(store, 1);
  expect([story?.copy?.assigneeId, story?.text.headline]).toEqual([undefined, 'خبر رقم 1']);
  expect(await assignStory(store, { id: 9, to: 'u-a', by: 'x', now })).toEqual({ ok: false, code: 'story-unknown' });
});

import { expect, test } from 'vitest';
import { textOf } from '#root/lib/domain/working-copy.ts';
import { author, commit, hoursAgo, put, section, stories, story, tag } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import { blockDiff } from './block-diff.ts';
import { readTextNames } from './read-text-names.ts';
import { fieldLine } from './text-lines.ts';
import { idsIn, namedBy } from './text-names.ts';

const medium = (id: string, alt: string) => ({
  ...{ schema: 1 as const, id, version: 1, width: 10, height: 10, colour: '#000000', alt, originalName: `${id}.jpg` },
  renditions: [{ width: 10, height: 10, format: 'webp' as const, file: `${id}.webp`, bytes: 1 }],
  createdAt: hoursAgo(1),
});
const picture = (mediaId: string) => ({ type: 'picture' as const, picture: { mediaId, alt: '' } });

test('what a text has by ids is told by names, also where a section and a tag share one id', async () => {
  const store = createMemoryStore();
  await commit(store, [put('section', section('world', { name: { ar: 'العالم' } }))]);
  await commit(store, [put('section', section('asia', { name: { ar: 'آسيا' }, parentId: 'world' }))]);
  await commit(store, [put('tag', tag('asia', { name: { ar: 'القارة' } }))]);
  await commit(store, [put('author', author('layla', { name: { ar: 'ليلى', en: 'Layla' } }))]);
  for (const [id, alt] of [
    ['m-a', 'ميناء'],
    ['m-b', 'ميناء'],
    ['m-c', ''],
  ] as const) {
    await commit(store, [put('media', medium(id, alt))]);
  }
  await stories(store, story(7, { headline: 'خبر آخر', sectionId: 'asia' }));
  const text = {
    ...textOf(story(1, { sectionId: 'asia', tagIds: ['asia', 'gone'], authorIds: ['layla'] })),
    picture: { mediaId: 'm-c', alt: '', credit: 'وكالة' },
    body: [picture('m-a'), picture('m-b'), { type: 'related' as const, articleId: 7 }],
  };
  const nameOf = namedBy(await readTextNames(store, idsIn([text]), 'en'));
  expect(fieldLine(text, 'sectionId', nameOf)).toBe('العالم ‹ آسيا');
  expect(fieldLine(text, 'tagIds', nameOf)).toBe('القارة، gone');
  expect(fieldLine(text, 'authorIds', nameOf)).toBe('Layla');
  expect(fieldLine(text, 'picture', nameOf)).toBe('m-c.jpg · وكالة');
  const told = blockDiff([], text.body, nameOf).map(({ parts }) => parts.map((part) => part.text).join(''));
  // Two pictures of one name are told apart.
  expect(told).toEqual(['ميناء (m-a)', 'ميناء (m-b)', '#7 خبر آخر']);
});

test('without names the ids stand', () => {
  const text = textOf(story(1, { sectionId: 'constructor' }));
  const none = { section: {}, tag: {}, author: {}, picture: {}, story: {} };
  expect(fieldLine(text, 'sectionId', namedBy(none))).toBe('constructor');
  expect(fieldLine(text, 'sectionId')).toBe('constructor');
});

import { describe, expect, test } from 'vitest';
import type { Comment } from '#root/lib/domain/comment.ts';
import { commitTags } from './commit-tags.ts';
import { author, comment, hoursAgo, section, story, tag } from './contract/sample.ts';
import { changedAnswers } from './contract/tick-run.ts';
import { dependency } from './dependency.ts';
import { createMemoryStore } from './memory/memory-store.ts';
import { sectionAncestors } from './section-ancestors.ts';
import { touchedTags } from './touched-tags.ts';

const tree = [section('news'), section('world', { parentId: 'news' }), section('asia', { parentId: 'world' })];
const ancestorsOf = sectionAncestors(tree);
const inAsia = story(1, { sectionId: 'asia', tagIds: ['sea'], authorIds: ['amal'], translationKey: 'k' });
const lists = ['section:asia', 'section:news', 'section:world', 'tag:sea', 'author:amal', 'latest:ar', 'front:ar'];
const placed = [...lists, 'archive:2026-11-20', 'translations:aw', 'card:1'];
const own = ['article:1', 'stories'];

describe('what a change of a story touches', () => {
  const tags = (before: typeof inAsia | null, after: typeof inAsia | null) =>
    [...touchedTags('article', before, after, ancestorsOf)].sort();

  test('publication: itself and every list it comes into', () => {
    expect(tags(null, inAsia)).toEqual([...own, ...placed, 'found'].sort());
    expect(tags({ ...inAsia, state: 'draft' }, inAsia)).toEqual([...own, ...placed, 'found'].sort());
  });

  test('withdrawal and deletion: every list it leaves', () => {
    expect(tags(inAsia, { ...inAsia, state: 'withdrawn' })).toEqual([...own, ...placed, 'found'].sort());
    expect(tags(inAsia, null)).toEqual([...own, ...placed, 'found'].sort());
  });

  test('another section, tag, author, language, day: the old and the new', () => {
    const moved = { ...inAsia, sectionId: 'arts', tagIds: ['sky'], authorIds: [], locale: 'en' as const };
    const after = { ...moved, publishedAt: hoursAgo(24), translationKey: 'l' };
    const gained = ['section:arts', 'tag:sky', 'latest:en', 'front:en', 'archive:2026-11-19', 'translations:bA'];
    expect(tags(inAsia, after)).toEqual([...own, ...placed, ...gained, 'found'].sort());
  });

  test('a new body: searches, and the lists only where the card shows it', () => {
    const body = inAsia.body.map((block) => ({ ...block, text: 'افتتح رئيس البلدية الجسر أمام السيارات مساء أمس.' }));
    expect(tags(inAsia, { ...inAsia, body })).toEqual([...own, 'found'].sort());
    expect(tags(inAsia, { ...inAsia, body: [] })).toEqual([...own, ...placed, 'found'].sort());
  });

  test('a save that changes nothing: the story alone', () => {
    expect(tags(inAsia, { ...inAsia, version: 2 })).toEqual(own);
  });

  test('a draft: no list of the readers', () => {
    const draft = { ...inAsia, state: 'draft' as const };
    expect(tags(draft, { ...draft, headline: 'مسودة' })).toEqual([...own, 'card:1'].sort());
    expect(tags(draft, { ...draft, sourceId: 'wire' })).toEqual([...own, 'card:1', 'sources'].sort());
  });
});

test('a comment touches its thread once readers see it, the card with it', () => {
  const tags = (before: Comment | null, after: Comment | null) =>
    [...touchedTags('comment', before, after, ancestorsOf)].sort();
  const seen = ['card:1', 'comments', 'thread:1'];
  const pending = comment('c', { state: 'pending' });
  expect(tags(null, pending)).toEqual(['comments']);
  expect(tags(pending, { ...pending, state: 'spam' })).toEqual(['comments']);
  expect(tags(pending, comment('c'))).toEqual(seen);
  expect(tags(comment('c'), null)).toEqual(seen);
  expect(tags(comment('c'), comment('c', { reason: 'known-writer', version: 2 }))).toEqual(['comments']);
  expect(tags(comment('c'), comment('c', { text: 'آخر' }))).toEqual(seen);
  expect(tags(comment('c'), comment('c', { articleId: 2 }))).toEqual([
    'card:1',
    'card:2',
    'comments',
    'thread:1',
    'thread:2',
  ]);
});

test('a section that moves touches what it leaves and what it comes under', () => {
  const before = section('asia', { parentId: 'world' });
  const moved = { ...before, parentId: 'arts' };
  const tags = commitTags([{ collection: 'section', before, after: moved }], [...tree, section('arts')]);
  expect([...tags].sort()).toEqual([
    'found',
    'section:arts',
    'section:asia',
    'section:news',
    'section:world',
    'sections',
  ]);
  const ordered = touchedTags('section', before, { ...before, order: 7 }, ancestorsOf);
  expect([...ordered].sort()).toEqual(['section:asia', 'sections']);
});

test('a story and its section in one commit: the tree before and after count', () => {
  const changes = [
    { collection: 'section', before: tree[1], after: section('world', { parentId: 'arts' }) },
    { collection: 'article', before: null, after: inAsia },
  ] as const;
  const tags = commitTags(changes, [...tree, section('arts', { parentId: 'culture' })]);
  for (const id of ['asia', 'world', 'news', 'arts', 'culture']) expect(tags).toContain(`section:${id}`);
});

test('a slug ticks where it led and where it leads now', () => {
  const tags = touchedTags('tag', tag('t', { slug: 'بحر' }), tag('t', { slug: 'محيط' }), ancestorsOf);
  for (const slug of ['بحر', 'محيط']) expect(tags).toContain(dependency.slug('tag', slug));
  expect(tags).not.toContain('found');
  const renamed = touchedTags('author', author('a'), author('a', { name: { ar: 'سعاد' } }), ancestorsOf);
  expect([...renamed].sort()).toEqual(['all:author', 'author:a', 'found']);
});

test('ancestors end where a circle would close, and a missing parent counts', () => {
  expect(ancestorsOf('asia')).toEqual(['world', 'news']);
  expect(sectionAncestors([section('a', { parentId: 'b' }), section('b', { parentId: 'a' })])('a')).toEqual(['b', 'a']);
  expect(sectionAncestors([section('a', { parentId: 'gone' })])('a')).toEqual(['gone']);
});

/** Were one of these not ticked, the run of random commits would notice: so it would notice a tag forgotten. */
test('each kind of tag is needed', async () => {
  const changed = await changedAnswers(createMemoryStore(), 7, 160);
  const kinds = new Set(changed.flatMap(({ ticked }) => ticked.map(kindOf)));
  const needless = [...kinds].filter(
    (kind) => !changed.some(({ ticked }) => ticked.every((tag) => kindOf(tag) === kind)),
  );
  expect(needless).toEqual([]);
  const named = Object.values(dependency).map((name) =>
    typeof name === 'string' ? name : kindOf(name('ar' as never, '')),
  );
  expect([...kinds].sort()).toEqual(named.filter((kind) => kind !== 'most-read').sort());
  expect(changed.filter(({ ticked }) => ticked.length === 0)).toEqual([]);
});

function kindOf(tag: string): string {
  return tag.split(':')[0] ?? tag;
}

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { redirectId } from '#root/lib/domain/redirect.ts';
import { openTestPaper, type TestPaper, testOptions } from '../test-paper.ts';
import { importGhost } from './import-ghost.ts';

let paper: TestPaper;
beforeEach(async () => {
  paper = await openTestPaper();
});
afterEach(() => paper.close());

async function bring(content: unknown) {
  const file = path.join(paper.folder, 'ghost.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return importGhost(paper.store, file, { ...testOptions, size: 1, types: [] });
}

const post = (id: string, more: object = {}) => ({
  ...{ id, title: `خبر ${id}`, slug: `slug-${id}`, html: '<p>نص</p>', type: 'post', status: 'published' },
  ...{ visibility: 'public', published_at: '2024-03-05T10:00:00.000Z', created_at: '2024-03-01T10:00:00.000Z' },
  ...more,
});
const data = {
  posts: [
    post('a', {
      featured: true,
      meta_title: 'للبحث',
      html: '<p>نص</p><figure><img src="__GHOST_URL__/content/images/x.jpg"></figure>',
    }),
    post('b', { status: 'scheduled', published_at: '2030-01-01T00:00:00.000Z' }),
    post('c', { visibility: 'paid' }),
    post('d', { type: 'page' }),
    post('e', { html: null, plaintext: 'سطر\nسطر' }),
    { title: 'x' },
  ],
  tags: [
    { id: 't1', name: 'بحر', slug: 'sea' },
    { id: 't2', name: 'إغاثة', slug: 'aid' },
    { id: 't3', name: '#inner', slug: 'hash-inner' },
  ],
  users: [{ id: 'u1', name: 'هالة', slug: 'hala', email: 'hala@secret.example' }],
  posts_tags: [
    { post_id: 'a', tag_id: 't2', sort_order: 1 },
    { post_id: 'a', tag_id: 't1', sort_order: 0 },
    { post_id: 'a', tag_id: 't3', sort_order: 2 },
  ],
  posts_authors: [{ post_id: 'a', author_id: 'u1', sort_order: 0 }],
  comments: [
    { id: 'c1', post_id: 'a', html: '<p>نعم</p>', status: 'published', created_at: '2024-03-06 10:00:00' },
    { id: 'c2', post_id: 'a', parent_id: 'c1', html: '<p>رد</p>', status: 'hidden' },
    { id: 'c3', post_id: 'd', html: '<p>على صفحة</p>', status: 'published' },
  ],
};

test('an export of Ghost comes in with nothing lost silently, and again doubles nothing', async () => {
  const report = await bring({ db: [{ meta: {}, data }] });
  expect(report.items.get('post')).toMatchObject({ total: 5, imported: 4, skipped: 1 });
  expect(report.items.get('page')).toMatchObject({ total: 1, imported: 1 });
  expect(report.comments).toMatchObject({ total: 3, made: 2 });
  expect(report.comments.skipped.get('of pages')).toBe(1);
  const story = await paper.story('ghost:a');
  const { store } = paper;
  expect(story).toMatchObject({
    seoTitle: 'للبحث',
    pinned: true,
    state: 'published',
    importNotes: ['1 inner tags left out'],
  });
  expect(await store.get('section', story.sectionId)).toMatchObject({ name: { ar: 'بحر' } });
  expect(await store.get('tag', story.tagIds[0] ?? '')).toMatchObject({ name: { ar: 'إغاثة' } });
  expect((await paper.story('ghost:b')).state).toBe('scheduled');
  expect((await paper.story('ghost:c')).state).toBe('draft');
  expect((await paper.story('ghost:e')).body).toHaveLength(2);
  const target = async (key: string) => (await store.get('redirect', redirectId(key)))?.to;
  expect(await target('/slug-a')).toEqual({ articleId: story.id });
  expect(await target('/tag/sea')).toEqual({ sectionId: story.sectionId });
  expect(await target('/tag/aid')).toEqual({ tagId: story.tagIds[0] });
  expect(await target('/author/hala')).toEqual({ authorId: story.authorIds[0] });
  expect(await target('/slug-d')).toEqual({ path: expect.stringMatching(/^\/pages\/page-/) });

  const again = await bring({ data });
  expect(again.items.get('post')).toMatchObject({ imported: 0, updated: 0, unchanged: 4 });
  expect(again.comments).toMatchObject({ made: 0, known: 2 });
});

test.each([
  ['no JSON', '{"db": [', 'not JSON'],
  ['no export', '{"db": [{"data": {}}]}', 'no export of Ghost'],
])('%s is refused in words', async (_, content, words) => {
  await expect(bring(content)).rejects.toThrow(words);
});

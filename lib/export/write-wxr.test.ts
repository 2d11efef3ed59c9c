import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '#root/lib/domain/article.ts';
import { openTestMove, type TestMove } from '#root/lib/import/wordpress/test-move.ts';
import { exportPaper } from './export-paper.ts';
import { everyBlock, type FullPaper, openFullPaper } from './test-export.ts';

let paper: FullPaper;
let move: TestMove;
let target: string;
beforeEach(async () => {
  paper = await openFullPaper();
  move = await openTestMove();
  target = path.join(paper.folder, 'out');
});
afterEach(async () => {
  await move.close();
  await paper.close();
});

const came = (number: number) => move.paper.story(`naba.example?p=${number}`);

test('our own importer reads the export for WordPress back with nothing lost', async () => {
  await exportPaper(target, paper.options(true));
  const xml = await readFile(path.join(target, 'wordpress.xml'));
  const report = await move.bring(xml, { timeZone: 'Asia/Riyadh', uploads: path.join(target, 'media') });
  expect(move.told).toEqual([]);
  expect(report.stories).toMatchObject({ imported: 7, skippedTotal: 0 });
  expect(report.comments).toMatchObject({ total: 5, made: 5 });
  expect(report.pictures.missingTotal).toBe(0);

  const { store } = move.paper;
  const nameOf = async (article: Article) => {
    const section = await store.get('section', article.sectionId);
    const parent = section?.parentId ? await store.get('section', section.parentId) : undefined;
    const names = async (collection: 'tag' | 'author', ids: readonly string[]) =>
      Promise.all(ids.map(async (id) => (await store.get(collection, id))?.name.ar));
    const { tagIds, authorIds } = article;
    return [
      [parent?.name.ar, section?.name.ar, section?.slug],
      await names('tag', tagIds),
      await names('author', authorIds),
    ];
  };
  const numbers = new Map<number, number>();
  for (const number of [1, 3, 4, 7, 8, 9, 11]) numbers.set((await came(number)).id, number);
  const mediaIds = new Map((await store.all('media')).map(({ id }) => [id, paper.media.id]));
  const plain = (article: Article) => {
    const text = JSON.stringify(article.body).replace(/m-[0-9a-f]{32}/g, (id) => mediaIds.get(id) ?? id);
    const body = JSON.parse(text).map((block: { articleId?: number }) =>
      block.articleId === undefined ? block : { ...block, articleId: numbers.get(block.articleId) ?? block.articleId },
    );
    const { headline, standfirst, kicker, state, locale, sources, publishedAt, updatedAt, createdAt, pinned } = article;
    const { seoTitle, translationKey, withdrawal, cover, commenting } = article;
    const picture = article.picture && { ...article.picture, mediaId: paper.media.id };
    return {
      body,
      headline,
      standfirst,
      kicker,
      state,
      locale,
      sources,
      publishedAt,
      updatedAt,
      createdAt,
      pinned,
      seoTitle,
      translationKey,
      withdrawal,
      cover,
      commenting,
      picture,
    };
  };
  for (const number of [1, 3, 4, 7, 8, 9, 11]) {
    const was = await paper.store.get('article', number);
    if (!was) throw new Error(`${number} is not there`);
    expect(plain(await came(number))).toEqual({ ...plain(was), body: expect.anything() });
  }
  const third = await came(3);
  const body = plain(third).body as object[];
  const expected = everyBlock(paper.media.id, 1).map((block) => JSON.parse(JSON.stringify(block)));
  // A link within the site stays one, percent-encoded; a picture without words takes those of its attachment.
  expected[1].text[5].href = `/tags/${encodeURIComponent('بحر')}`;
  // The library's words go where there is none; that a picture is there for its looks only, WordPress can not say.
  const [, second, decorative] = expected.find(({ type }) => type === 'gallery').pictures;
  const { alt, caption } = paper.media;
  second.caption = caption;
  Object.assign(decorative, { alt, caption, decorative: undefined });
  expect(body).toEqual(expected);
  expect(await nameOf(third)).toEqual([
    ['العالم', 'الموانئ', 'موانئ'],
    ['بحر & ملح', 'إغاثة'],
    ['هالة المرساوي', 'سامي'],
  ]);
  const all = await store.reads.comments(
    { articleId: third.id, states: ['approved', 'pending', 'spam', 'rejected'] },
    { offset: 0, limit: 9 },
  );
  expect(all.items.map(({ state, text, email }) => [state, text, email]).sort()).toEqual([
    ['approved', 'رأي <مهم>\n\nثم آخر', 'layla@x.example'],
    ['approved', 'ردّ', ''],
    ['pending', 'رأي <مهم>\n\nثم آخر', 'layla@x.example'],
    ['rejected', 'رأي <مهم>\n\nثم آخر', 'layla@x.example'],
    ['spam', 'رأي <مهم>\n\nثم آخر', 'layla@x.example'],
  ]);
  const answer = all.items.find(({ text }) => text === 'ردّ');
  expect(all.items.find(({ id }) => id === answer?.parentId)?.state).toBe('approved');
});

test('what WordPress reads is there: version, base, authors, parents before children, attachments', async () => {
  await exportPaper(target, paper.options());
  const xml = await readFile(path.join(target, 'wordpress.xml'), 'utf8');
  expect(xml).toContain('<wp:wxr_version>1.2</wp:wxr_version>');
  expect(xml).toContain('<wp:base_site_url>https://naba.example</wp:base_site_url>');
  expect(xml).toContain('<wp:author_login><![CDATA[hala]]></wp:author_login>');
  const slug = (text: string) => encodeURIComponent(text).toLowerCase();
  const parent = xml.indexOf(`<wp:category_nicename><![CDATA[${slug('عالم')}]]>`);
  const child = xml.indexOf(`<wp:category_parent><![CDATA[${slug('عالم')}]]>`);
  expect(parent).toBeGreaterThan(0);
  expect(child).toBeGreaterThan(parent);
  expect(xml).toMatch(/<wp:attachment_url><!\[CDATA\[https:\/\/naba\.example\/media\/[^\]]+\.webp\]\]>/);
  expect(xml).toContain('<wp:meta_key><![CDATA[_thumbnail_id]]></wp:meta_key>');
  expect(xml).toContain('<!-- wp:heading {"level":3} -->');
  // A withdrawn story is seen by no reader there either; a scheduled one waits.
  const statusOf = (id: number) =>
    new RegExp(`<wp:post_id>${id}</wp:post_id>[\\s\\S]*?<wp:status><!\\[CDATA\\[(\\w+)`).exec(xml)?.[1];
  expect([3, 7, 8, 9, 11].map(statusOf)).toEqual(['publish', 'draft', 'draft', 'pending', 'future']);
  expect(xml).not.toContain('@x.example');
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { staticMarkup } from '#root/components/markup/static-markup.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { articleSchema } from '#root/lib/domain/article.ts';
import { importFeed } from '#root/lib/import/feed/import-feed.ts';
import { importGhost } from '#root/lib/import/ghost/import-ghost.ts';
import { xssVectors } from '#root/lib/import/html/xss-vectors.ts';
import { openTestPaper, type TestPaper, testOptions } from '#root/lib/import/test-paper.ts';
import { importWordPress } from '#root/lib/import/wordpress/import-wordpress.ts';
import { wxr, wxrComment, wxrItem } from '#root/lib/import/wordpress/test-wxr.ts';
import { StoryBody } from './StoryBody.tsx';

vi.mock('#root/lib/i18n/translations.ts', () => import('#root/components/markup/test-words.ts'));

let paper: TestPaper;
let folder: string;
beforeEach(async () => {
  paper = await openTestPaper();
  folder = await mkdtemp(path.join(tmpdir(), 'naba-hostile-'));
});
afterEach(async () => {
  await paper.close();
  await rm(folder, { recursive: true, force: true });
});

const style = { digits: 'latn', timeZone: 'Asia/Riyadh', hijri: true } as const;

/** The story's body as readers get it, with everything that is text on its page beside. */
function drawn(article: Article): Promise<string> {
  return staticMarkup(
    <>
      <h1>{article.headline}</h1>
      <p>{article.standfirst}</p>
      <StoryBody blocks={article.body} story={{ locale: 'ar', style, media: new Map(), inline: new Map() }} />
    </>,
  );
}

/** Elements and attributes of the page by which something foreign would run, load or look. */
function dangers(html: string): string[] {
  const found: string[] = [];
  const foreign = /^(?:script|style|iframe|frame|object|embed|link|meta|base|form|input|svg|math|video|audio|img)$/;
  new Parser({
    onopentag(name, attributes) {
      // The page's own icons are drawings without anything to run.
      if (foreign.test(name) && name !== 'svg') found.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on|^style$|^srcdoc$|^is$|^ping$/.test(key)) found.push(`${name} ${key}`);
        const isAddress = /^(?:href|src|data-src|action|formaction|xlink:href|poster|cite)$/.test(key);
        if (isAddress && !/^(?:https?:\/\/[^/@]*(?:\/|$)|\/(?!\/)|#|mailto:|tel:)/.test(value))
          found.push(`${key}=${value}`);
      }
    },
  }).end(html);
  return found;
}

async function stories(): Promise<Article[]> {
  const { items } = await paper.store.reads.articles(
    { states: ['published', 'draft', 'scheduled', 'in-review'], now: Date.UTC(2100, 0) },
    { offset: 0, limit: 2000 },
  );
  const all = await Promise.all(items.map(({ id }) => paper.store.get('article', id)));
  return all.filter((article) => article !== undefined);
}

test('there are at least a hundred vectors', () => {
  expect(new Set(xssVectors).size).toBeGreaterThanOrEqual(100);
});

test('nothing of an export of WordPress runs, loads or looks in a page: titles, texts, comments, names, captions, links', async () => {
  const items = xssVectors.map((vector, index) =>
    wxrItem({
      id: index + 1,
      title: `خبر ${vector}`,
      content: `<p>قبل</p>\n${vector}\n<p>بعد</p>`,
      excerpt: vector,
      creator: vector,
      link: `https://old.example/${index + 1}/${vector}`,
      inside: wxrComment({ id: index + 1, author: vector, content: `تعليق ${vector}`, email: vector }),
      terms: [
        { taxonomy: 'category', slug: `c${index}`, name: `قسم ${vector}` },
        { taxonomy: 'post_tag', slug: `t${index}`, name: `وسم ${vector}` },
      ],
      meta: { _yoast_wpseo_title: vector, _yoast_wpseo_metadesc: vector, _thumbnail_id: '1' },
    }),
  );
  const file = path.join(folder, 'hostile.xml');
  await writeFile(file, wxr(items.join('\n')));
  const report = await importWordPress(paper.store, file, { ...testOptions, size: 1, types: [] });
  expect(report.items.get('post')).toMatchObject({ total: xssVectors.length, imported: xssVectors.length });
  const all = await stories();
  expect(all).toHaveLength(xssVectors.length);
  for (const article of all) {
    expect(articleSchema.safeParse(article).success).toBe(true);
    expect(dangers(await drawn(article)), JSON.stringify(article.body)).toEqual([]);
    expect(await drawn(article)).toContain('قبل');
  }
  const names = [
    ...(await paper.store.all('tag')),
    ...(await paper.store.all('author')),
    ...(await paper.store.all('section')),
  ];
  const comments = await paper.store.reads.comments(
    { states: ['approved', 'pending', 'rejected', 'spam'] },
    { offset: 0, limit: 2000 },
  );
  expect(comments.total).toBe(xssVectors.length);
  const plain = [...names.map(({ name }) => name.ar), ...comments.items.flatMap(({ author, text }) => [author, text])];
  for (const text of plain) expect(dangers(await staticMarkup(<p title={text}>{text}</p>)), text).toEqual([]);
});

test('nothing of a feed does', async () => {
  const entries = xssVectors.map((vector, index) => {
    const written = vector.replaceAll(']]>', ']]]]><![CDATA[>');
    return `<item><guid>g${index}</guid><title><![CDATA[خبر ${written}]]></title><link><![CDATA[${written}]]></link><dc:creator><![CDATA[${written}]]></dc:creator><category><![CDATA[${written}]]></category><enclosure type="image/png" url="javascript:alert(1)"/><content:encoded><![CDATA[<p>قبل</p>${written}]]></content:encoded></item>`;
  });
  const file = path.join(folder, 'feed.xml');
  await writeFile(file, `<rss version="2.0"><channel><language>ar</language>${entries.join('')}</channel></rss>`);
  const report = await importFeed(paper.store, file, { ...testOptions, size: 1, types: [] });
  expect(report.items.get('entry')).toMatchObject({ imported: xssVectors.length });
  for (const article of await stories())
    expect(dangers(await drawn(article)), JSON.stringify(article.body)).toEqual([]);
});

test('nothing of an export of Ghost does', async () => {
  const posts = xssVectors.map((vector, index) => ({
    ...{
      id: `p${index}`,
      title: `خبر ${vector}`,
      slug: `s${index}`,
      html: `<p>قبل</p>${vector}`,
      custom_excerpt: vector,
    },
    ...{ status: 'published', published_at: '2024-01-01T00:00:00.000Z', feature_image: vector, meta_title: vector },
  }));
  const file = path.join(folder, 'ghost.json');
  await writeFile(file, JSON.stringify({ db: [{ data: { posts } }] }));
  const report = await importGhost(paper.store, file, { ...testOptions, size: 1, types: [] });
  expect(report.items.get('post')).toMatchObject({ imported: xssVectors.length });
  for (const article of await stories())
    expect(dangers(await drawn(article)), JSON.stringify(article.body)).toEqual([]);
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DrawnPage } from '#root/lib/runtime/draw-page.ts';
import { copySite } from './copy-site.ts';
import { siteAddress, siteFile } from './site-file.ts';

const site = new URL('https://naba.example/');
const story = `/articles/1/${encodeURIComponent('قمة')}`;
const html = (body: string): Partial<DrawnPage> => ({ type: 'text/html; charset=utf-8', body: Buffer.from(body) });
const pages: Record<string, Partial<DrawnPage>> = {
  '/': html(
    `<link rel="canonical" href="https://naba.example/"><link href="/_next/static/a.css"><a href="${story}?comment=c1#comment-c1">خبر</a><a href="/latest?page=2&amp;x=1">التالي</a><form action="/search"><input name="q"></form><a href="/search?q=a">ابحث</a><img srcset="/media/ab/1.webp 320w, /media/ab/2.webp 640w" src="/art/3.svg"><a href="https://other.example/x">x</a><a href="/a/1">قصير</a><a href="/broken">لا</a>`,
  ),
  [story]: html('<p>نص</p><a href="/">الأولى</a><a href="?comments=2">المزيد</a>'),
  [`${story}?comments=2`]: html('تعليقات'),
  '/latest?page=2': html('<a href="/latest?page=1">1</a>'),
  '/latest?page=1': { status: 308, location: '/latest' },
  '/latest': html('الأحدث'),
  '/a/1': { status: 308, location: story },
  '/art/3.svg': { type: 'image/svg+xml', body: Buffer.from('<svg/>') },
  '/sitemap.xml': { type: 'application/xml', body: Buffer.from('<loc>https://naba.example/only-there</loc>') },
  '/only-there': html('يتيمة'),
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-site-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function copy() {
  for (const [name, text] of [
    ['static/a.css', 'a{}'],
    ['media/ab/1.webp', '1'],
    ['media/ab/2.webp', '2'],
    ['fonts/f.woff2', 'f'],
  ] as const) {
    await mkdir(path.dirname(path.join(folder, 'from', name)), { recursive: true });
    await writeFile(path.join(folder, 'from', name), text);
  }
  const drawn: string[] = [];
  const report = await copySite(path.join(folder, 'to'), {
    site,
    async draw(url) {
      drawn.push(url);
      return {
        status: 200,
        type: '',
        location: undefined,
        body: Buffer.alloc(0),
        ...(pages[url] ?? { status: 404, ...html('404') }),
      };
    },
    files: [
      { prefix: '/_next/static/', folder: path.join(folder, 'from/static') },
      { prefix: '/media/', folder: path.join(folder, 'from/media') },
      { prefix: '/fonts/', folder: path.join(folder, 'from/fonts') },
    ],
    pace: () => undefined,
    onPage: () => undefined,
  });
  const names = (await readdir(path.join(folder, 'to'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(folder, 'to'), path.join(entry.parentPath, entry.name)));
  const read = (name: string) => readFile(path.join(folder, 'to', name), 'utf8');
  return { report, drawn, names: names.sort(), read };
}

test('every page that is linked, with all it shows, under names as they are read', async () => {
  const { names, report, drawn } = await copy();
  expect(names).toEqual(
    [
      ...['404.html', '_next/static/a.css', 'a/1/index.html', 'art/3.svg', 'articles/1/قمة/comments/2/index.html'],
      ...['articles/1/قمة/index.html', 'fonts/f.woff2', 'index.html', 'latest/index.html', 'latest/page/1/index.html'],
      ...['latest/page/2/index.html', 'media/ab/1.webp', 'media/ab/2.webp', 'only-there/index.html', 'sitemap.xml'],
    ].sort(),
  );
  expect(report.skipped).toContainEqual({ url: '/broken', reason: 'answers 404' });
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('links lead to files, forms are gone, a moved address leads on', async () => {
  const { read } = await copy();
  const front = await read('index.html');
  expect(front).toContain(`href="${story}#comment-c1"`);
  expect(front).toContain('href="/latest/page/2"');
  expect(front).toContain('href="https://naba.example/search?q=a"');
  expect(front).toContain('rel="canonical" href="https://naba.example/"');
  expect(front).not.toMatch(/<form|<input/);
  expect(await read('articles/1/قمة/index.html')).toContain(`href="${story}/comments/2"`);
  expect(await read('a/1/index.html')).toContain(`url=${story}`);
});

test('no address leads out of the folder, or to another site’s files', () => {
  expect(siteAddress('https://other.example/', site)).toBeUndefined();
  expect(siteAddress('mailto:a@b.example', site)).toBeUndefined();
  for (const hostile of ['/%2e%2e%2fetc', '/..%2f..%2fetc/passwd', '/a%00b', '/%5c..', `/${'a'.repeat(300)}`]) {
    const address = siteAddress(hostile, site);
    expect(address && siteFile(address.path, true)).toBeUndefined();
  }
  expect(siteFile('/articles/1/%D9%82', true)).toBe('articles/1/ق/index.html');
});

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { redirectId } from '#root/lib/domain/redirect.ts';
import { openTestPaper, type TestPaper, testOptions } from '../test-paper.ts';
import { importFeed } from './import-feed.ts';

let paper: TestPaper;
beforeEach(async () => {
  paper = await openTestPaper();
});
afterEach(() => paper.close());

async function bring(xml: string) {
  const file = path.join(paper.folder, 'feed.xml');
  await writeFile(file, xml);
  return importFeed(paper.store, file, { ...testOptions, size: xml.length, types: [] });
}

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:media="m"><channel>
<title>قديم</title><link>https://old.example/</link><language>ar-EG</language>
<item><title>أول &amp;amp; آخر</title><link>https://old.example/one/</link><guid isPermaLink="false">g1</guid>
<pubDate>Tue, 05 Mar 2024 14:09:12 +0300</pubDate><dc:creator>هالة</dc:creator><category>بحر</category><category>بحر</category>
<description>ملخص</description><content:encoded><![CDATA[<p>نص كامل</p>]]></content:encoded>
<media:content medium="image" url="https://cdn.example/a.jpg"/></item>
<item><title>ثان</title><link>https://other.example/two</link><description>سطر

فقرة</description><author>x@example.org (نور)</author></item>
<item><description></description></item>
</channel></rss>`;

test('a feed comes in whole, again it doubles nothing, and addresses of its own site lead on', async () => {
  const report = await bring(rss);
  expect(report.items.get('entry')).toMatchObject({ total: 3, imported: 2, skipped: 1 });
  expect(report.stories.skipped).toEqual([{ line: 3, reason: 'has neither an id nor an address' }]);
  const one = await paper.story('g1');
  expect(one).toMatchObject({
    headline: 'أول & آخر',
    standfirst: 'ملخص',
    publishedAt: '2024-03-05T11:09:12.000Z',
    locale: 'ar',
  });
  expect(one.body).toEqual([{ type: 'paragraph', text: 'نص كامل' }]);
  expect((await paper.story('https://other.example/two')).body).toHaveLength(2);
  expect([...report.pictures.missing]).toEqual(['https://cdn.example/a.jpg']);
  expect((await paper.store.get('redirect', redirectId('/one')))?.to).toEqual({ articleId: one.id });
  expect(await paper.store.get('redirect', redirectId('/two'))).toBeUndefined();
  expect((await paper.store.all('author')).map(({ name }) => name.ar).sort()).toEqual(['نور', 'هالة']);
  // A picture that could not be had is asked for again; the story stays as it is.
  expect((await bring(rss)).items.get('entry')).toMatchObject({ imported: 0, updated: 0, unchanged: 2 });
});

test('Atom too, with mark-up as text and as itself', async () => {
  await bring(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><link rel="self" href="https://o.example/feed"/><link href="https://o.example/"/>
<entry><id>u1</id><title type="text">A &lt; B</title><link rel="alternate" href="https://o.example/1"/><updated>2024-01-02T03:04:05Z</updated>
<author><name>Hala</name></author><content type="html">&lt;p&gt;One &lt;b&gt;two&lt;/b&gt;&lt;/p&gt;</content></entry>
<entry><id>u2</id><title>Two</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Three <i>four</i></p></div></content></entry></feed>`);
  expect(await paper.story('u1')).toMatchObject({
    headline: 'A < B',
    locale: 'en',
    publishedAt: '2024-01-02T03:04:05.000Z',
  });
  expect((await paper.story('u2')).body).toEqual([
    { type: 'paragraph', text: [{ text: 'Three ' }, { text: 'four', emphasis: true }] },
  ]);
});

test('what is no feed is told', async () => {
  expect((await bring('<html><p>404</p></html>')).stories.stopped).toBe('no feed: there is no entry in it');
});

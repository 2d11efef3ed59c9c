import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { importStories } from './import-stories.ts';
import { corridor, openTestPaper, paperOfEachTest, testNow, testOptions } from './test-paper.ts';

const paper = paperOfEachTest();
const { bring, story } = paper;

describe('a story that comes in', () => {
  test('is what its line says, at a date in the paper’s zone', async () => {
    expect(await bring([corridor])).toMatchObject({
      imported: 1,
      skippedTotal: 0,
      made: { sections: 2, tags: 2, authors: 1 },
    });
    const article = await story('corridor');
    const [news, world] = await paper.store.all('section');
    expect(article).toMatchObject({
      state: 'published',
      locale: 'ar',
      headline: corridor.title,
      standfirst: corridor.abstract,
      slug: 'اتفاق-على-ممر-بحري',
      sources: [{ name: 'وكالة المرافئ' }],
      publishedAt: '2026-11-20T16:40:00.000Z',
      updatedAt: '2026-11-20T20:00:00.000Z',
      sourceUrl: corridor.url,
      body: [
        { type: 'paragraph', text: 'كل  الذين ، قالوا “نعم”.' },
        { type: 'paragraph', text: 'فقرة ثانية.' },
      ],
    });
    const sections = [news, world].sort((a, b) => (a?.order ?? 0) - (b?.order ?? 0));
    expect(sections.map((section) => section?.name.ar)).toEqual(['أخبار', 'شئون عالمية']);
    expect(sections[1]?.parentId).toBe(sections[0]?.id);
    expect(article.sectionId).toBe(sections[1]?.id);
    expect((await paper.store.get('author', article.authorIds[0] ?? ''))?.name.ar).toBe('هالة المرساوي');
  });

  test('keeps its state; without a date a published one is dated now, a draft not at all', async () => {
    const bare = { title: 'خبر', body: 'نص' };
    await bring([
      { ...bare, id: 'a' },
      { ...bare, id: 'b', state: 'draft' },
      { ...bare, id: 'c', state: 'withdrawn', date: '2026-01-01' },
    ]);
    expect(await story('a')).toMatchObject({ state: 'published', publishedAt: new Date(testNow).toISOString() });
    expect(await story('b')).toMatchObject({ state: 'draft' });
    expect((await story('b')).publishedAt).toBeUndefined();
    expect(await story('c')).toMatchObject({ state: 'withdrawn', withdrawal: { at: new Date(testNow).toISOString() } });
  });
});

describe('names', () => {
  test('spelt differently, or in the other language, are one section, tag or author', async () => {
    await bring([
      { ...corridor, id: '1', sections: ['أخبار', 'شئون عالمية'], tags: ['إغاثة'], author: 'هالة المرساوي' },
      { ...corridor, id: '2', sections: ['اخبار ', 'شؤون عالميّة'], tags: ['اغاثه'], author: 'هاله  المرساوى' },
      { ...corridor, id: '3', sections: undefined, category: 'شئون عالمية', tags: [], author: null },
    ]);
    expect(
      [await paper.store.all('section'), await paper.store.all('tag'), await paper.store.all('author')].map(
        (all) => all.length,
      ),
    ).toEqual([2, 1, 1]);
    expect((await story('3')).sectionId).toBe((await story('1')).sectionId);
  });

  test('that are the same under two parents are two sections; slugs are never shared or the site’s own', async () => {
    await bring([
      { ...corridor, id: '1', sections: ['رياضة', 'آراء'] },
      { ...corridor, id: '2', sections: ['ثقافة', 'آراء'] },
      { ...corridor, id: '3', category: 'Search', sections: [] },
      { ...corridor, id: '4', category: 'economy', sections: [] },
    ]);
    const slugs = (await paper.store.all('section')).map(({ slug }) => slug);
    expect(slugs.toSorted()).toEqual(['economy', 'search-2', 'آراء', 'آراء-2', 'ثقافة', 'رياضة'].toSorted());
  });

  test('get the same ids in every paper', async () => {
    await bring([corridor]);
    const first = (await paper.store.all('section')).map(({ id }) => id);
    const other = await openTestPaper();
    await other.bring([{ ...corridor, id: 'x', sections: ['أخبار'] }, corridor]);
    expect((await other.store.all('section')).map(({ id }) => id)).toEqual(first);
    await other.close();
  });
});

test('bad lines are told by number and reason, and the rest comes in', async () => {
  const told: [number, string][] = [];
  const report = await bring(
    [
      corridor,
      '{"id": "cut',
      '',
      { ...corridor, id: 'x', title: '' },
      { ...corridor, id: 'y', date: 'أمس' },
      { ...corridor, id: 'z' },
      { ...corridor, id: 'h', date: '١٤٤٨-٠٦-٠٢' },
    ],
    { onSkip: (line, reason) => told.push([line, reason]) },
  );
  expect(report).toMatchObject({ imported: 2, skippedTotal: 4 });
  expect(report.skipped).toEqual([
    { line: 2, reason: expect.stringMatching(/^not JSON/) },
    { line: 4, reason: 'title: is empty' },
    { line: 5, reason: 'date: "أمس" is no ISO 8601 date' },
    { line: 7, reason: 'date: "١٤٤٨-٠٦-٠٢" seems to be a Hijri date: write the Gregorian one' },
  ]);
  expect(told).toEqual(report.skipped.map(({ line, reason }) => [line, reason]));
});

test('progress tells how far the file is read; Ctrl-C stops with what is stored', async () => {
  const lines = Array.from({ length: 600 }, (_, index) => ({ ...corridor, id: `n${index}` }));
  const seen: number[] = [];
  const stop = new AbortController();
  const report = await bring(lines, {
    signal: stop.signal,
    onProgress: ({ done, bytes, totalBytes }) => {
      seen.push(done);
      expect(bytes).toBeLessThanOrEqual(totalBytes);
      if (done >= 500) stop.abort();
    },
  });
  expect(seen).toEqual([250, 500]);
  expect(report).toMatchObject({ imported: 500, stopped: 'interrupted' });
  expect((await paper.store.reads.counts()).articles).toBe(500);
});

test('a gzipped file that is cut off is told, what came before it is kept', async () => {
  const lines = Array.from({ length: 2000 }, (_, index) =>
    JSON.stringify({ ...corridor, id: `n${index}`, body: `${Math.sin(index)}` }),
  );
  const whole = gzipSync(lines.join('\n'));
  const file = path.join(paper.folder, 'cut.jsonl.gz');
  await writeFile(file, whole.subarray(0, Math.round(whole.length * 0.8)));
  const report = await importStories(paper.store, file, testOptions);
  expect(report.stopped).toBe('the gzipped file is cut off');
  expect(report.imported).toBeGreaterThan(250);
});

import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedEmpty } from '#root/lib/demo/seed.ts';
import { redirectId, redirectKey } from '#root/lib/domain/redirect.ts';
import { textOf } from '#root/lib/domain/working-copy.ts';
import { importStories } from '#root/lib/import/import-stories.ts';
import { testOptions } from '#root/lib/import/test-paper.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { openExportFolder } from './export-folder.ts';
import { exportPaper } from './export-paper.ts';
import { everything, type FullPaper, openFullPaper } from './test-export.ts';

const stories = [1, 3, 4, 7, 8, 9, 11];
const comments = ['c1', 'c2', 'c3', 'c4', 'c5'];

let paper: FullPaper;
let target: string;
beforeEach(async () => {
  paper = await openFullPaper();
  target = path.join(paper.folder, 'out');
});
afterEach(() => paper.close());

async function bring(store: Store, mediaFolder: string) {
  const notes: string[] = [];
  const report = await importStories(store, path.join(target, 'stories.jsonl'), {
    ...testOptions,
    pictures: { importFolder: target, mediaFolder },
    onNote: (line, note) => notes.push(`${line}: ${note}`),
    onSkip: (line, reason) => notes.push(`${line} skipped: ${reason}`),
  });
  return { report, notes };
}

test('an export read into an empty paper makes the same paper', async () => {
  await exportPaper(target, paper.options(true));
  const other = createMemoryStore();
  await seedEmpty(other);
  const { report, notes } = await bring(other, path.join(paper.folder, 'other-media'));
  expect(notes).toEqual([]);
  expect(report).toMatchObject({ imported: stories.length, skippedTotal: 0, notesTotal: 0 });

  const was = await everything(paper.store, stories, comments);
  const is = await everything(other, stories, comments);
  // What an import says of itself: where a story came from, and from which line.
  for (const story of is.stories as { sourceId?: string; sourceDigest?: string }[]) {
    if (story.sourceId?.startsWith('naba.example/a/')) delete story.sourceId;
    delete story.sourceDigest;
  }
  for (const comment of is.comments as { email: string; writerKey: string }[]) {
    if (!comment.email) comment.writerKey = 'key-of-15';
  }
  expect(is).toEqual(was);
  for (const address of ['/old/خبر', '/?cat=7', '/about-us']) {
    const id = redirectId(redirectKey(address) ?? '');
    expect((await other.get('redirect', id))?.to).toEqual((await paper.store.get('redirect', id))?.to);
  }
  for (const { file } of paper.media.renditions) {
    const copy = await readFile(path.join(paper.folder, 'other-media', file));
    expect(copy.equals(await readFile(path.join(paper.mediaFolder, file)))).toBe(true);
  }
});

test('what nobody but the desk has seen goes as it is written now; changes that are not published stay, and are counted', async () => {
  const sitting = { at: '2026-11-23T08:00:00.000Z', by: 'منى', sitting: '2026-11-23T08:00:00.000Z', kept: [] };
  for (const id of [3, 8]) {
    const article = await paper.store.get('article', id);
    if (!article) throw new Error(`There is no story ${id}.`);
    const text = {
      ...textOf(article),
      headline: 'كُتب الآن',
      body: [{ type: 'paragraph' as const, text: 'قبل دقيقة' }],
    };
    const document = { schema: 1 as const, id: String(id), version: 1, articleId: id, ...sitting, text };
    await paper.store.commit({
      by: 'test',
      writes: [{ collection: 'working', id: String(id), expected: 0, document }],
    });
  }
  const { lines, wxr } = await exportPaper(target, paper.options(true));
  expect(lines).toMatchObject({ stories: stories.length, changesLeft: 1 });
  expect(wxr.posts).toBe(stories.length);
  const text = await readFile(path.join(target, 'stories.jsonl'), 'utf8');
  expect(text.split('كُتب الآن')).toHaveLength(2);
  expect((await readFile(path.join(target, 'wordpress.xml'), 'utf8')).split('كُتب الآن')).toHaveLength(2);
  const other = createMemoryStore();
  await seedEmpty(other);
  await bring(other, path.join(paper.folder, 'other-media'));
  expect(await other.get('article', 8)).toMatchObject({ headline: 'كُتب الآن', state: 'draft', slug: 'خبر-8' });
  expect((await other.get('article', 3))?.headline).toBe((await paper.store.get('article', 3))?.headline);
  expect((await other.reads.plans(9)).map(({ articleId, act }) => [articleId, act])).toEqual([[11, 'publish']]);
});

test('a promise about its hour goes along with a story, and does not come back to one whose desk dropped it', async () => {
  await exportPaper(target, paper.options());
  const ninth = await paper.store.get('article', 9);
  if (!ninth) throw new Error('There is no story 9.');
  const { embargoUntil, ...dropped } = ninth;
  expect(embargoUntil).toBeDefined();
  const { version: expected } = ninth;
  await paper.store.commit({ by: 'test', writes: [{ collection: 'article', id: 9, expected, document: dropped }] });
  await bring(paper.store, paper.mediaFolder);
  expect((await paper.store.get('article', 9)) ?? {}).not.toHaveProperty('embargoUntil');
});

test('read into its own paper it changes nothing', async () => {
  await exportPaper(target, paper.options(true));
  const before = await everything(paper.store, stories, comments);
  const { report, notes } = await bring(paper.store, paper.mediaFolder);
  expect(notes).toEqual([]);
  expect(report).toMatchObject({ imported: 0, made: { sections: 0, tags: 0, authors: 0, comments: 0, media: 0 } });
  const after = await everything(paper.store, stories, comments);
  const bare = (all: { stories?: unknown }) =>
    (all.stories as { sourceId?: string; sourceDigest?: string }[]).map(
      ({ sourceId: _id, sourceDigest: _digest, ...story }) => story,
    );
  expect(bare(after)).toEqual(bare(before));
  expect(after.comments).toEqual(before.comments);
  expect((await paper.store.reads.counts()).articles).toBe(stories.length);
});

test('numbers that are taken, and tags that are there, give way', async () => {
  await exportPaper(target, paper.options());
  const other = createMemoryStore();
  await seedEmpty(other);
  const lines = path.join(paper.folder, 'first.jsonl');
  await writeFile(lines, JSON.stringify({ id: 'x', title: 'أول', body: 'نص', tags: ['إغاثة'], category: 'العالم' }));
  await importStories(other, lines, testOptions);
  const { report } = await bring(other, path.join(paper.folder, 'other-media'));
  expect(report).toMatchObject({ imported: stories.length, skippedTotal: 0 });
  const moved = await other.reads.articleIdBySource('naba.example/a/1');
  const third = await other.reads.articleIdBySource('naba.example/a/3');
  expect(moved).not.toBe(1);
  expect((await other.get('article', moved ?? 0))?.relatedIds).toEqual([third]);
  expect((await other.all('tag')).filter(({ slug }) => slug === 'إغاثة')).toHaveLength(1);
  expect((await other.get('front', 'front-ar'))?.secondIds).toEqual([moved]);
});

test('e-mail addresses and moderators’ words go along only when asked for', async () => {
  const everyText = async () => {
    const names = await readdir(target, { recursive: true });
    const texts = names.filter((name) => /\.(?:jsonl|xml|json)$/.test(name));
    return (await Promise.all(texts.map((name) => readFile(path.join(target, name), 'utf8')))).join('\n');
  };
  await exportPaper(target, paper.options());
  const told = await everyText();
  for (const word of ['layla@x.example', 'editor@x.example', 'key-of-15', 'held-for-links'])
    expect(told).not.toContain(word);
  target = path.join(paper.folder, 'private');
  await exportPaper(target, paper.options(true));
  expect((await everyText()).split('layla@x.example').length).toBeGreaterThan(2);
});

test('a folder that holds something is left alone, and one that was cut off is told', async () => {
  await exportPaper(target, paper.options());
  expect((await readdir(target)).sort()).toEqual(['media', 'naba-export.json', 'stories.jsonl', 'wordpress.xml']);
  await expect(exportPaper(target, paper.options())).rejects.toMatchObject({ code: 'not-empty' });
  const cut = path.join(paper.folder, 'cut');
  await openExportFolder(cut);
  await expect(exportPaper(cut, paper.options())).rejects.toMatchObject({ code: 'unfinished' });
  const file = path.join(paper.folder, 'file');
  await writeFile(file, '');
  await expect(exportPaper(file, paper.options())).rejects.toMatchObject({ code: 'not-a-folder' });
});

test('an export that fails or is interrupted leaves nothing behind', async () => {
  const options = paper.options();
  const abort = new AbortController();
  const stop = exportPaper(target, { ...options, signal: abort.signal, onProgress: () => abort.abort() });
  abort.abort();
  await expect(stop).rejects.toMatchObject({ name: 'AbortError' });
  expect(await readdir(target)).toEqual([]);
});

import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '#root/lib/domain/article.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { changePicture, type PictureDetails } from './change-picture.ts';
import { dropPicture } from './drop-picture.ts';
import { pictureFacts } from './picture-facts.ts';

const now = Date.UTC(2026, 10, 23, 9);
const iso = (instant: number) => new Date(instant).toISOString();
const media: Media = {
  ...{ schema: 1, id: 'm-1', version: 1, width: 1600, height: 900, colour: '#000000', alt: '', originalName: 'x.jpg' },
  renditions: [{ width: 320, height: 180, format: 'webp', file: 'ab/x-320.webp', bytes: 1 }],
  createdAt: iso(now),
};
const details: PictureDetails = { alt: 'جسر', caption: '', credit: 'ليلى', focus: { x: 10, y: 20 } };
let store: Store;
let folder: string;

beforeEach(async () => {
  store = createMemoryStore();
  folder = await mkdtemp(path.join(tmpdir(), 'naba-library-'));
  await store.commit({ by: 'x', writes: [{ collection: 'media', id: 'm-1', expected: 0, document: media }] });
});
afterEach(() => rm(folder, { recursive: true }));

const change = (part: Partial<PictureDetails> = {}, version = 1) =>
  changePicture(store, { id: 'm-1', version, details: { ...details, ...part }, by: 'سلمى' });

describe('the words of a picture', () => {
  test('are changed with what was there before, and what is empty is not kept', async () => {
    const licence = { name: 'CC BY', until: now };
    expect(await change({ licence })).toEqual({
      before: { alt: '', credit: undefined, licence: undefined, focus: undefined },
      after: { alt: 'جسر', credit: 'ليلى', licence: { name: 'CC BY', until: iso(now) }, focus: { x: 10, y: 20 } },
    });
    expect(await change({ credit: '', focus: undefined }, 2)).toMatchObject({ after: { licence: undefined } });
    expect(await store.get('media', 'm-1')).toEqual({ ...media, version: 3, alt: 'جسر' });
  });

  test('are not written over where a colleague was quicker', async () => {
    await change();
    await expect(change({ alt: 'برج' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.get('media', 'm-1')).toMatchObject({ alt: 'جسر', version: 2 });
    expect(await changePicture(store, { id: 'm-9', version: 1, details, by: 'x' })).toBeUndefined();
  });

  test('that stay as they are commit nothing; others tick what pages of readers rest on', async () => {
    const ticked = () => store.clock.lastTick(dependency.media('m-1'));
    const began = ticked();
    await change();
    const changed = ticked();
    expect(changed).toBeGreaterThan(began);
    expect(await change({}, 2)).toEqual({ before: {}, after: {} });
    expect(ticked()).toBe(changed);
  });
});

test('the gate reads the library’s words where the story has none, and lets decoration pass', async () => {
  const altOf = async (picture: object) =>
    (await pictureFacts(store, { mediaId: 'm-1', alt: ' ', ...picture }, now))?.alt;
  expect(await altOf({})).toBe('missing');
  expect(await altOf({ alt: 'برج' })).toBe('given');
  expect(await altOf({ decorative: true })).toBe('decorative');
  await change();
  expect(await altOf({})).toBe('given');
  expect(await pictureFacts(store, { mediaId: 'm-9', alt: 'x' }, now)).toBeUndefined();
});

describe('a picture is deleted', () => {
  const drop = (version = 1) => dropPicture(store, folder, { id: 'm-1', version, by: 'x' });
  const story = (part: Partial<Article>): Article => ({
    ...{ schema: 1, id: 1, version: 1, locale: 'ar', state: 'draft', slug: 'خبر', sectionId: 'news', tagIds: [] },
    ...{ authorIds: [], sources: [], relatedIds: [], commenting: 'default', headline: 'خبر', createdAt: iso(now) },
    body: [],
    ...part,
  });
  const write = (expected: number, document: Article) =>
    store.commit({ by: 'x', writes: [{ collection: 'article', id: 1, expected, document }] });

  test('with its files, where nothing shows it', async () => {
    const file = path.join(folder, 'media-files', 'ab', 'x-320.webp');
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, 'x');
    expect(await drop(2).catch(({ code }) => code)).toBe('conflict');
    await access(file);
    expect(await drop()).toMatchObject({ ok: true });
    await expect(access(file)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await drop()).toEqual({ ok: false, code: 'picture-unknown' });
  });

  test('not while a story shows it, nor while an earlier state of one could bring it back', async () => {
    await write(0, story({ body: [{ type: 'picture', picture: { mediaId: 'm-1', alt: '' } }] }));
    expect(await drop()).toEqual({ ok: false, code: 'picture-used' });
    await write(1, story({}));
    expect(await drop()).toEqual({ ok: false, code: 'picture-in-history' });
    expect(await store.get('media', 'm-1')).toBeDefined();
  });
});

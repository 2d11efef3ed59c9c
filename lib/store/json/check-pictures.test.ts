import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Media } from '#root/lib/domain/media.ts';
import { commit, noon, put, section, stories, story } from '../contract/sample.ts';
import { checkStore } from './check-store.ts';
import { openJsonStore } from './open-json-store.ts';
import { temporaryFolder } from './temporary-folder.ts';

const media: Media = {
  ...{ schema: 1, id: 'm-1', version: 1, width: 20, height: 10, colour: '#000000', alt: '', originalName: 'x.jpg' },
  renditions: [
    { width: 20, height: 10, format: 'webp', file: 'ab/x-20.webp', bytes: 3 },
    { width: 20, height: 10, format: 'jpeg', file: 'ab/x-20.jpg', bytes: 3 },
  ],
  createdAt: new Date(noon).toISOString(),
};

test('the check names sizes of pictures that are missing or were cut off, and pictures that a text of the desk misses', async () => {
  const store = await openJsonStore({ folder: temporaryFolder(), now: () => noon, threads: false });
  await commit(store, [put('section', section('news')), put('media', media)]);
  await stories(store, story(1, { state: 'draft' }));
  const { sectionId, tagIds, authorIds, sources, locale, headline, slug } = story(1);
  const text = { ...{ sectionId, tagIds, authorIds, sources, locale, headline, slug }, body: [] };
  const picture = { mediaId: 'm-gone', alt: '' };
  const saved = { schema: 1, id: 's-1', version: 1, articleId: 1, text: { ...text, picture } } as const;
  await commit(store, [put('saved', saved)]);
  const files = path.join(store.folder, 'media-files', 'ab');
  mkdirSync(files, { recursive: true });
  writeFileSync(path.join(files, 'x-20.webp'), 'abc');
  writeFileSync(path.join(files, 'x-20.jpg'), 'a');
  await store.close();
  const reasons = async () => (await checkStore(store.folder)).findings.map(({ reason }) => reason).sort();
  expect(await reasons()).toEqual(['missing media:m-gone', 'not-the-size-it-was media-files/ab/x-20.jpg']);
  rmSync(path.join(files, 'x-20.webp'));
  writeFileSync(path.join(files, 'x-20.jpg'), 'abc');
  expect(await reasons()).toEqual(['missing media-files/ab/x-20.webp', 'missing media:m-gone']);
});

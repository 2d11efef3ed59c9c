import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Focus, Media } from '#root/lib/domain/media.ts';
import { mediaFolder } from '#root/lib/media/media-folders.ts';
import { storeImage } from '#root/lib/media/store-image.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import { pictureCrop } from './picture-crop.ts';

let folder: string;
let media: Media;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naba-crops-'));
  await writeFile(path.join(folder, 'secret.jpg'), 'x');
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#123456' } })
    .png()
    .toBuffer();
  const stored = await storeImage(mediaFolder(folder), bytes, { originalName: 'x.png', alt: '', now: 0 });
  if (!stored.ok) throw new Error(stored.code);
  media = stored.media;
  const store = createMemoryStore();
  await store.commit({ by: 'x', writes: [{ collection: 'media', id: media.id, expected: 0, document: media }] });
  Object.assign(runtime(), { store, environment: { DATA_DIR: folder } as never });
});
afterAll(async () => {
  delete runtime().store;
  delete runtime().environment;
  await rm(folder, { recursive: true });
});

async function ask(id: string, focus?: Focus) {
  const context = createRequestContext(0, '');
  const answer = await runtime().requests.run(context, () => pictureCrop(id, '1x1', focus));
  return { answer, tags: [...context.tags] };
}

async function setFocus(focus: Focus, expected: number): Promise<void> {
  const document = { ...media, focus };
  await runtime().store?.commit({ by: 'x', writes: [{ collection: 'media', id: media.id, expected, document }] });
}

test('a cut rests on its picture, and an address of another focal point leads to that of the present one', async () => {
  const { id } = media;
  const { answer, tags } = await ask(id);
  expect([answer?.kind, tags]).toEqual(['picture', [[dependency.media(id), 'firm']]]);
  expect((await ask(id, { x: 1, y: 1 })).answer).toEqual({ kind: 'elsewhere', href: `/crops/${id}-1x1.jpg` });
  await setFocus({ x: 10, y: 90 }, 1);
  expect(await ask(id)).toEqual({
    answer: { kind: 'elsewhere', href: `/crops/${id}-1x1-10-90.jpg` },
    tags: [[dependency.media(id), 'firm']],
  });
  expect((await ask(id, { x: 10, y: 90 })).answer?.kind).toBe('picture');
});

test('of a picture that is not there nothing is cut, but its coming would be noticed', async () => {
  expect(await ask('m-none')).toEqual({ answer: undefined, tags: [[dependency.media('m-none'), 'firm']] });
  expect((await ask('../secret')).answer).toBeUndefined();
});

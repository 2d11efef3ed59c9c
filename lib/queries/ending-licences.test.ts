import { beforeEach, expect, test } from 'vitest';
import type { Media } from '#root/lib/domain/media.ts';
import { licenceWarnings } from '#root/lib/newsroom/ending-licences.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { commit, hoursAgo, noon, put, section, stories, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { endingLicences } from './ending-licences.ts';

let store: Store;
const day = 86_400_000;

/** A picture whose licence ends in so many days. */
function picture(id: string, days: number, alt = ''): Media {
  return {
    ...{ schema: 1, id, version: 1, width: 1600, height: 900, colour: '#000000', alt, originalName: `${id}.jpg` },
    renditions: [{ width: 1600, height: 900, format: 'webp', file: `${id}.webp`, bytes: 1 }],
    licence: { name: 'وكالة', until: hoursAgo(-24 * days) },
    createdAt: hoursAgo(900),
  };
}

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  await commit(store, [put('section', section('news'))]);
  for (const one of [picture('m-over', -3), picture('m-soon', 6, 'الميناء'), picture('m-later', 8)]) {
    await commit(store, [put('media', one)]);
  }
  const shows = (mediaId: string) => ({ picture: { mediaId, alt: '' } });
  await stories(
    store,
    story(1, shows('m-soon')),
    story(2, shows('m-later')),
    story(3, { body: [{ type: 'picture', picture: { mediaId: 'm-over', alt: '' } }] }),
    story(4, { state: 'withdrawn', withdrawal: { at: hoursAgo(1) }, ...shows('m-over') }),
  );
});

const told = async (now: number) =>
  (await endingLicences(now)).items.map(({ id, picture: { name, over } }) => [id, name, over]);

test('a licence that ends is told of from seven days before, with the stories before readers that show the picture', async () => {
  expect(await told(noon)).toEqual([
    [3, 'm-over.jpg', true],
    [1, 'الميناء', false],
  ]);
  expect(await told(noon - 11 * day)).toEqual([]);
  expect(await told(noon + 6 * day)).toEqual([
    [3, 'm-over.jpg', true],
    [1, 'الميناء', true],
    [2, 'm-later.jpg', false],
  ]);
});

test('a story’s own panel names each of its pictures once, also those that are not the first to end', async () => {
  const pictures = ['m-soon', 'm-over', 'm-later', 'm-soon', 'm-gone'].map((mediaId) => ({ mediaId, alt: '' }));
  const warnings = await licenceWarnings(store, pictures, noon);
  expect(warnings.map(({ pictureId, over }) => [pictureId, over])).toEqual([
    ['m-over', true],
    ['m-soon', false],
  ]);
});

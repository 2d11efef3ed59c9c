import { beforeEach, describe, expect, test } from 'vitest';
import type { FrontChoice } from '#root/lib/domain/front-choice.ts';
import { type CuratedPage, frontId } from '#root/lib/domain/front-id.ts';
import { changeFrontDraft, frontState, publishFrontDraft } from '#root/lib/newsroom/front.ts';
import { frontText } from '#root/lib/newsroom/front-act.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { commit, hoursAgo, noon, put, section, stories, story } from '#root/lib/store/contract/sample.ts';
import { createMemoryStore } from '#root/lib/store/memory/memory-store.ts';
import type { Store } from '#root/lib/store/port.ts';
import { frontPage } from './front-page.ts';
import { teasersPerPage } from './listing.ts';
import { sectionPage } from './section-page.ts';

let store: Store;
const news: CuratedPage = { locale: 'ar', sectionId: 'news' };
const count = 2 * teasersPerPage + 5;

beforeEach(async () => {
  store = createMemoryStore({ now: () => noon });
  runtime().store = store;
  await commit(store, [
    put('section', section('news')),
    put('section', section('asia', { parentId: 'news', order: 2 })),
    put('section', section('arts', { order: 3 })),
  ]);
  const more = Array.from({ length: count }, (_, at) => story(at + 1, { sectionId: at % 5 ? 'news' : 'asia' }));
  await stories(store, ...more, story(90, { sectionId: 'arts' }), story(91, { sectionId: 'arts', locale: 'en' }));
});

const read = <T>(query: () => Promise<T>) => runtime().requests.run(createRequestContext(noon, ''), query);
const pageOf = (page: number, choice?: FrontChoice) => read(() => sectionPage('ar', ['news'], page, choice));
const idsOn = async (page: number, choice?: FrontChoice) =>
  (await pageOf(page, choice))?.listing.teasers.map(({ id }) => id) ?? [];

async function live(page: CuratedPage, choice: FrontChoice): Promise<void> {
  await changeFrontDraft(store, page, 'منى', () => choice);
  const { version } = await frontState(store, page);
  await publishFrontDraft(store, page, { version, draft: frontText(choice) }, 'منى');
}

const save = async (id: number, change: object) => {
  const article = await store.get('article', id);
  if (!article) throw new Error(`There is no story ${id}.`);
  await store.commit({
    by: 'test',
    writes: [{ collection: 'article', id, expected: article.version, document: { ...article, ...change } }],
  });
};

describe('a section’s page with chosen stories', () => {
  const choice = { leadId: 30, secondIds: [44, 3] };

  test('opens with them, and has every story once over all of its pages', async () => {
    const plain = [...(await idsOn(1)), ...(await idsOn(2)), ...(await idsOn(3))];
    await live(news, choice);
    const curated = [...(await idsOn(1)), ...(await idsOn(2)), ...(await idsOn(3))];
    expect(curated.slice(0, 5)).toEqual([30, 44, 3, 1, 2]);
    expect(await idsOn(1)).toHaveLength(teasersPerPage);
    expect(curated).toHaveLength(count);
    expect([...curated].sort((a, b) => a - b)).toEqual([...plain].sort((a, b) => a - b));
    expect(curated.slice(5)).toEqual(plain.filter((id) => ![30, 44, 3, 1, 2].includes(id)));
    expect((await pageOf(1))?.listing).toMatchObject({ pages: 3, total: count });
    expect(await pageOf(4)).toBeUndefined();
  });

  test('lets the newest lead where only the places after it are chosen', async () => {
    expect((await idsOn(1, { secondIds: [44] })).slice(0, 4)).toEqual([1, 44, 2, 3]);
  });

  test('is what it was before where nothing is chosen', async () => {
    const before = await pageOf(1);
    await live(news, choice);
    expect(await pageOf(1)).not.toEqual(before);
    await live(news, { secondIds: [] });
    expect(await pageOf(1)).toEqual(before);
  });

  test('passes over what was withdrawn, moved elsewhere, or speaks another language', async () => {
    await live(news, { leadId: 30, secondIds: [44, 91, 90, 3] });
    expect((await idsOn(1)).slice(0, 4)).toEqual([30, 44, 3, 1]);
    await save(30, { state: 'withdrawn', withdrawal: { at: hoursAgo(0) } });
    await save(44, { sectionId: 'arts' });
    expect((await idsOn(1)).slice(0, 3)).toEqual([1, 3, 2]);
    await save(44, { sectionId: 'asia' });
    expect((await idsOn(1)).slice(0, 3)).toEqual([1, 44, 3]);
  });

  test('does nothing to the section below, nor to the other language', async () => {
    await live(news, choice);
    expect(await store.get('front', frontId({ locale: 'en', sectionId: 'news' }))).toBeUndefined();
    const below = await read(() => sectionPage('ar', ['news', 'asia'], 1));
    expect(below?.listing.teasers[0]?.id).toBe(1);
  });
});

describe('the front page’s strips', () => {
  const strips = async (choice?: FrontChoice) =>
    (await read(() => frontPage('ar', choice))).strips.map(({ section, teasers }) => [
      section.id,
      ...teasers.map(({ id }) => id),
    ]);

  test('begin with what leads the section, and no story stands twice', async () => {
    await live(news, { leadId: 30, secondIds: [1] });
    expect(await strips()).toEqual([
      ['news', 30, 6, 7, 8],
      ['arts', 90],
    ]);
  });

  test('are those that were chosen, in their order', async () => {
    expect(await strips({ secondIds: [], stripIds: ['arts', 'news'] })).toEqual([
      ['arts', 90],
      ['news', 6, 7, 8, 9],
    ]);
    expect(await strips({ secondIds: [], stripIds: ['arts'] })).toEqual([['arts', 90]]);
    expect(await strips({ secondIds: [], stripIds: [] })).toEqual([]);
  });
});

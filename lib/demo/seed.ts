import path from 'node:path';
import { type Locale, locales } from '#root/lib/domain/locale.ts';
import { startingSettings } from '#root/lib/domain/starting-settings.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { BulkStore } from '#root/lib/import/bulk-store.ts';
import { importLines } from '#root/lib/import/import-stories.ts';
import { breakingId } from '#root/lib/newsroom/breaking.ts';
import { writerKey } from '#root/lib/newsroom/writer-key.ts';
import type { ArticleCard, Write } from '#root/lib/store/port.ts';
import { type DemoFiles, readDemo } from './demo-files.ts';
import { inOrderOfPublication } from './demo-stories.ts';
import { startingPages } from './starting-pages.ts';

const demoFolder = path.resolve(import.meta.dirname, '../../data/demo');
/** How long the breaking bar of a fresh demo stays. */
const breakingFor = 6 * 3_600_000;
const secondsOnFront = 4;

/**
 * Makes an empty store a paper: the demo newsroom, or an empty paper of settings and standing pages only. A store with
 * settings is a paper already and stays as it is; a demo whose seeding was cut off is finished.
 * @returns what it made, undefined where there was a paper
 * @throws Error where a file of the demo is not what it should be
 */
export async function seedPaper(store: BulkStore, now: number, demo: boolean): Promise<'demo' | 'empty' | undefined> {
  if (await store.get('settings', 'site')) return undefined;
  const { articles } = await store.reads.counts();
  if (!demo || (articles > 0 && !(await isUnfinishedDemo(store)))) {
    await seedEmpty(store);
    return 'empty';
  }
  await seedDemo(store, now);
  return 'demo';
}

/**
 * Fills the store with the demo newsroom, its stories as old at `now` as their files say. Needs the newsroom's secret.
 * @throws Error where a file of the demo is not what it should be
 */
export async function seedDemo(store: BulkStore, now: number, folder = demoFolder): Promise<void> {
  const demo = await readDemo(folder);
  await commitMissing(store, furniture(demo));
  const lines = inOrderOfPublication(demo.stories.map(({ line }) => line));
  const numbers = lines.map(async ({ id }) => (await store.reads.articleIdBySource(id)) ?? store.nextArticleId());
  const ids = await Promise.all(numbers);
  const report = await importLines(store, lines, lines.length, {
    now: () => now,
    timeZone: startingSettings.timeZone,
    writerKey,
    ids: new Map(lines.map(({ id }, index) => [id, ids[index] ?? 0])),
  });
  const fault = report.stopped ?? report.skipped[0]?.reason;
  if (fault) throw new Error(`The demo could not be seeded: ${fault}`);
  await commitMissing(store, (await Promise.all(locales.map((locale) => frontOf(store, locale, now)))).flat());
  // The settings come last: they say that the paper is whole.
  await commitMissing(store, [settingsWrite]);
}

/** Gives the store settings and the standing pages' skeleton, no sections, no stories. */
export async function seedEmpty(store: BulkStore): Promise<void> {
  const pages = startingPages.map(
    (page) => ({ collection: 'page', id: page.id, expected: 0, document: page }) as const,
  );
  await commitMissing(store, [...pages, settingsWrite]);
}

const settingsWrite = { collection: 'settings', id: 'site', expected: 0, document: startingSettings } as const;

/** Whether there is a demo story: the demo's settings are written after its stories. */
async function isUnfinishedDemo(store: BulkStore): Promise<boolean> {
  const { stories } = await readDemo(demoFolder);
  const found = await Promise.all(stories.map(({ line }) => store.reads.articleIdBySource(line.id)));
  return found.some((id) => id !== undefined);
}

async function commitMissing(store: BulkStore, writes: readonly Write[]): Promise<void> {
  const there = await Promise.all(writes.map(({ collection, id }) => store.get(collection, id as never)));
  const missing = writes.filter((_, index) => !there[index]);
  if (missing.length > 0) await store.commit({ by: 'seed', writes: missing });
}

function furniture({ sections, authors, pages }: DemoFiles): Write[] {
  const head = { schema: 1, version: 1 } as const;
  return [
    ...sections.map(({ id, parent, name, description }, order): Write => {
      const more = { ...(parent && { parentId: parent }), ...(description && { description }) };
      return { collection: 'section', id, expected: 0, document: { ...head, id, slug: id, name, ...more, order } };
    }),
    ...authors.map(
      ({ id, ...author }): Write => ({
        collection: 'author',
        id,
        expected: 0,
        document: { ...head, id, slug: id, ...author },
      }),
    ),
    ...pages.map(
      ({ id, ...page }): Write => ({ collection: 'page', id, expected: 0, document: { ...head, id, ...page } }),
    ),
  ];
}

/** The newest story leads, the newest of other sections stand beside it, and the next news story is the breaking bar's. */
async function frontOf(store: BulkStore, locale: Locale, now: number): Promise<Write[]> {
  const { items } = await store.reads.articles({ now, locale }, { offset: 0, limit: 40 });
  const [lead, ...others] = items;
  if (!lead) return [];
  const seconds: ArticleCard[] = [];
  for (const card of others) {
    const crowded = [lead, ...seconds].some(({ sectionId }) => sectionId === card.sectionId);
    if (!crowded && seconds.length < secondsOnFront) seconds.push(card);
  }
  const frontId = `front-${locale}`;
  const front = {
    schema: 1,
    id: frontId,
    version: 1,
    leadId: lead.id,
    secondIds: seconds.map(({ id }) => id),
  } as const;
  const writes: Write[] = [{ collection: 'front', id: frontId, expected: 0, document: { ...front } }];
  const news = await store.reads.articles(
    { now, locale, sectionId: 'news', exclude: [lead.id] },
    { offset: 0, limit: 1 },
  );
  const [story] = news.items;
  if (story) {
    const id = breakingId(locale);
    const until = new Date(now + breakingFor).toISOString();
    const address = href(locale, { to: 'article', id: story.id, slug: story.slug });
    const bar = { schema: 1, id, version: 1, text: story.headline, href: address, until } as const;
    writes.push({ collection: 'breaking', id, expected: 0, document: bar });
  }
  return writes;
}

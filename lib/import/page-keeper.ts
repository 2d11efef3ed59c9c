import { isDeepStrictEqual } from 'node:util';
import { startingPages } from '#root/lib/demo/starting-pages.ts';
import type { StandingPage } from '#root/lib/domain/settings.ts';
import type { BulkStore } from './bulk-store.ts';
import type { ImportLine } from './import-line.ts';
import type { PictureShelf } from './picture-shelf.ts';
import { digestOf, storyFromLine } from './story.ts';

export type KeptPage = { id: string; outcome: 'imported' | 'updated' | 'unchanged'; notes: string[] };

/** Slugs of pages that every paper has under an address of its own. */
const ownPages: Readonly<Record<string, string>> = {
  about: 'about',
  'about-us': 'about',
  'من-نحن': 'about',
  contact: 'contact',
  'contact-us': 'contact',
  'اتصل-بنا': 'contact',
  privacy: 'privacy',
  'privacy-policy': 'privacy',
  'سياسة-الخصوصية': 'privacy',
};

/** Keeps a page, made of an import's line; `slug` is the one it had. @throws StoreError */
export type PageKeeper = (line: ImportLine, slug: string) => Promise<KeptPage>;

/** Keeps the old site's pages as standing pages; a page of the paper that nobody wrote yet takes the old one's text. */
export function createPageKeeper(
  store: BulkStore,
  shelf: PictureShelf,
  context: { now: number; timeZone: string },
): PageKeeper {
  const ids = new Map<string, string>();
  let known: readonly StandingPage[] | undefined;

  async function idOf(line: ImportLine, slug: string): Promise<string> {
    known ??= await store.all('page');
    const before = ids.get(line.id) ?? known.find(({ sourceId }) => sourceId === line.id)?.id;
    if (before) return before;
    const own = Object.hasOwn(ownPages, slug) ? ownPages[slug] : undefined;
    const standing = own && (await store.get('page', own));
    if (own && line.state === 'published' && ![...ids.values()].includes(own) && (!standing || isUntouched(standing)))
      return own;
    const number = /(\d{1,12})$/.exec(line.id)?.[1] ?? line.id.length;
    const taken = new Set([...known.map(({ id }) => id), ...ids.values()]);
    let id = `page-${number}`;
    for (let count = 2; taken.has(id); count += 1) id = `page-${number}-${count}`;
    return id;
  }

  return async (line, slug) => {
    const pictures = await shelf.fetch(line);
    const id = await idOf(line, slug);
    ids.set(line.id, id);
    const existing = await store.get('page', id);
    const { article, notes } = storyFromLine(line, {
      ...{ id: 1, ...context, sectionId: 'page', tagIds: [], authorIds: [], storyOf: () => undefined },
      mediaOf({ from }) {
        const outcome = pictures.get(from);
        return outcome && 'mediaId' in outcome ? outcome.mediaId : undefined;
      },
    });
    for (const [from, outcome] of pictures) if ('reason' in outcome) notes.push(`picture ${from}: ${outcome.reason}`);
    const complete = [...pictures.values()].every((outcome) => 'mediaId' in outcome);
    const digest = digestOf(line);
    const lead = article.picture ? [{ type: 'picture' as const, picture: article.picture }] : [];
    const body = [...lead, ...article.body];
    const page: StandingPage = {
      ...{ schema: 1, id, version: (existing?.version ?? 0) + 1 },
      title: line.locale === 'en' ? { ar: line.title, en: line.title } : { ar: line.title },
      body: line.locale === 'en' ? { ar: body, en: body } : { ar: body },
      ...(line.state !== 'published' && { draft: true }),
      sourceId: line.id,
      ...(complete && { sourceDigest: digest }),
    };
    const same =
      existing &&
      (existing.sourceDigest === digest || isDeepStrictEqual({ ...existing, version: 0 }, { ...page, version: 0 }));
    if (same) return { id, outcome: 'unchanged', notes: [] };
    await store.commit({
      by: 'import',
      writes: [{ collection: 'page', id, expected: page.version - 1, document: page }],
    });
    return { id, outcome: existing?.sourceId === line.id ? 'updated' : 'imported', notes };
  };
}

/** Whether a page still says what a new paper's does. */
function isUntouched(page: StandingPage): boolean {
  const starting = startingPages.find(({ id }) => id === page.id);
  return starting !== undefined && isDeepStrictEqual(page.body, starting.body);
}

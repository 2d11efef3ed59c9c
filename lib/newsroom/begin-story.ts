import type { Article } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { sectionTree } from '#root/lib/domain/section-tree.ts';
import { textOf, type WorkingCopy } from '#root/lib/domain/working-copy.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { Writer } from './working-copy.ts';

/** What a story is called in lists before anybody wrote a headline. */
const untitled: Record<Locale, string> = { ar: 'مادة بلا عنوان', en: 'Untitled story' };

export type Beginning = { by: Writer; locale: Locale; now: number };

/**
 * Begins a story: an empty draft in the paper's first section, by the author of the writer's own name where there is one.
 * @returns its number; `section-missing` where the paper has no section yet
 * @throws StoreError as `Store.commit`
 */
export async function beginStory(
  store: Store,
  { by, locale, now }: Beginning,
): Promise<{ id: number } | { code: 'section-missing' }> {
  const [first] = sectionTree(await store.all('section')).roots;
  if (!first) return { code: 'section-missing' };
  const id = store.nextArticleId();
  const at = new Date(now).toISOString();
  const own = (await store.all('author')).filter(({ name }) => name.ar === by.name || name.en === by.name);
  const article: Article = {
    schema: 1,
    id,
    version: 1,
    locale,
    state: 'draft',
    headline: untitled[locale],
    slug: String(id),
    sectionId: first.id,
    tagIds: [],
    authorIds: own.slice(0, 1).map((author) => author.id),
    sources: [],
    body: [],
    createdAt: at,
    relatedIds: [],
    commenting: 'default',
  };
  const copy: WorkingCopy = {
    ...{ schema: 1, id: String(id), version: 1, articleId: id, begunBy: by.id },
    text: { ...textOf(article), headline: '', slug: '' },
    ...{ at, by: by.name, sitting: at, kept: [] },
  };
  const writes = [
    { collection: 'article', id, expected: 0, document: article },
    { collection: 'working', id: copy.id, expected: 0, document: copy },
  ] as const;
  await store.commit({ by: by.name, writes: [...writes] });
  return { id };
}

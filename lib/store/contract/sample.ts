import type { Article } from '#root/lib/domain/article.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import type { Collection, Entity, EntityId } from '#root/lib/domain/entities.ts';
import type { Author, Section, Tag } from '#root/lib/domain/taxonomy.ts';
import type { Commit, CommitResult, Store, Write } from '../port.ts';

/** The readers' now in the contract's tests. */
export const noon = Date.parse('2026-11-20T12:00:00.000Z');

/** The instant `hours` before noon (negative: after it), as documents have it. */
export function hoursAgo(hours: number): string {
  return new Date(noon - hours * 3_600_000).toISOString();
}

/** A published Arabic story, `id` hours old: the higher the number the older. */
export function story(id: number, given: Partial<Article> = {}): Article {
  return {
    schema: 1,
    id,
    version: 1,
    locale: 'ar',
    state: 'published',
    headline: `افتتاح الجسر رقم ${id}`,
    slug: `افتتاح-الجسر-${id}`,
    sectionId: 'news',
    tagIds: [],
    authorIds: [],
    sources: [],
    body: [{ type: 'paragraph', text: 'افتتح رئيس البلدية الجسر أمام السيارات صباح اليوم.' }],
    createdAt: hoursAgo(id + 1),
    publishedAt: hoursAgo(id),
    relatedIds: [],
    commenting: 'default',
    ...given,
  };
}

/** An approved root comment on story 1. */
export function comment(id: string, given: Partial<Comment> = {}): Comment {
  return {
    schema: 1,
    id,
    version: 1,
    articleId: 1,
    locale: 'ar',
    state: 'approved',
    author: 'سعاد',
    email: 'suad@example.org',
    text: 'شكرا على هذا الخبر.',
    createdAt: hoursAgo(1),
    writerKey: 'writer-suad',
    ...given,
  };
}

export function section(id: string, given: Partial<Section> = {}): Section {
  return { schema: 1, id, version: 1, slug: id, name: { ar: `قسم ${id}` }, order: 1, ...given };
}

export function tag(id: string, given: Partial<Tag> = {}): Tag {
  return { schema: 1, id, version: 1, slug: id, name: { ar: `وسم ${id}` }, ...given };
}

export function author(id: string, given: Partial<Author> = {}): Author {
  return { schema: 1, id, version: 1, slug: id, name: { ar: `كاتب ${id}` }, links: [], ...given };
}

export function put<C extends Collection>(collection: C, document: Entity<C>, expected = 0): Write {
  return { collection, id: document.id, expected, document } as Write;
}

export function remove<C extends Collection>(collection: C, id: EntityId<C>, expected: number): Write {
  return { collection, id, expected, document: null } as Write;
}

export function commit(store: Store, writes: Write[], given: Partial<Commit> = {}): Promise<CommitResult> {
  return store.commit({ by: 'desk', writes, ...given });
}

export function stories(store: Store, ...articles: Article[]): Promise<CommitResult> {
  return commit(
    store,
    articles.map((article) => put('article', article)),
  );
}

export function ids(items: readonly { id: number | string }[]): (number | string)[] {
  return items.map(({ id }) => id);
}

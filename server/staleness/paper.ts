import type { Article } from '#root/lib/domain/article.ts';
import { locales } from '#root/lib/domain/locale.ts';
import { comment, section } from '#root/lib/store/contract/sample.ts';
import type { Store, Write } from '#root/lib/store/port.ts';

/** A small paper, so that random edits and readers meet: these are all the ids, slugs and words there are in it. */
export const paper = {
  stories: Array.from({ length: 24 }, (_, index) => index + 1),
  /** Stories with comments. */
  discussed: [1, 2],
  sections: ['s1', 's2', 's3', 's4'],
  tags: ['t1', 't2'],
  authors: ['a1', 'a2'],
  media: ['m1', 'm2'],
  standing: ['about', 'corrections'],
  slugs: ['x', 'y', 'z'],
  words: ['زيتون', 'قطار', 'متحف', 'olive'],
  keys: ['k1', 'k2'],
  mails: ['suad@example.org', 'sami@example.org', 'layla@example.org'],
  /** Paths of section slugs, some of which lead nowhere at times. */
  paths: [['x'], ['y'], ['x', 'y'], ['y', 'x'], ['y', 'z'], ['x', 'y', 'z']],
  /** Addresses of another system, and the paper's own in other spellings. */
  old: ['/?p=1', '/2019/old', '/2019/old/feed', '/X', '/Y/Z', '/TAGS/X', '/AUTHORS/Y'],
} as const;

/** The readers' now when the paper is founded. */
export const foundedAt = Date.parse('2026-11-20T12:00:00.000Z');

const firstRemarks = 49;

/** A published story of the paper at `now`. */
export function story(id: number, now: number, given: Partial<Article> = {}): Article {
  const at = new Date(now - id * 1_800_000).toISOString();
  return {
    schema: 1,
    id,
    version: 1,
    locale: locales[id % 4 === 0 ? 1 : 0] ?? 'ar',
    state: 'published',
    headline: `${paper.words[id % paper.words.length]} ${id}`,
    slug: `story-${id}`,
    sectionId: paper.sections[id % paper.sections.length] ?? 's1',
    tagIds: [paper.tags[id % 2] ?? 't1'],
    authorIds: [paper.authors[id % 2] ?? 'a1'],
    sources: [],
    body: [{ type: 'paragraph', text: `${paper.words[(id + 1) % paper.words.length]} في المدينة` }],
    createdAt: at,
    publishedAt: at,
    relatedIds: [],
    commenting: 'default',
    ...given,
  };
}

/** Commits the writes on top of whatever is there. */
export async function save(store: Store, ...writes: Pick<Write, 'collection' | 'id' | 'document'>[]): Promise<void> {
  const current = await Promise.all(writes.map(({ collection, id }) => store.get(collection, id as never)));
  const versioned = writes.map((write, i) => ({ ...write, expected: current[i]?.version ?? 0 }) as Write);
  await store.commit({ by: 'desk', writes: versioned });
}

/** Fills an empty store: most stories, a thread that nearly fills its first page, two sections. Names come later. */
export async function foundPaper(store: Store, now = foundedAt): Promise<void> {
  const [first = 's1', second = 's2'] = paper.sections;
  const sections = [section(first, { slug: 'x' }), section(second, { slug: 'y', parentId: first })];
  await save(store, ...sections.map((document) => ({ collection: 'section', id: document.id, document }) as const));
  const stories = paper.stories.slice(0, 20).map((id) => story(id, now));
  await save(store, ...stories.map((document) => ({ collection: 'article', id: document.id, document }) as const));
  const remarks = Array.from({ length: firstRemarks }, (_, i) => {
    const createdAt = new Date(now - (100 - i) * 60_000).toISOString();
    return comment(`first-${i}`, { createdAt, email: paper.mails[i % paper.mails.length] ?? '' });
  });
  await save(store, ...remarks.map((document) => ({ collection: 'comment', id: document.id, document }) as const));
}

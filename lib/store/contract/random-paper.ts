import fc from 'fast-check';
import { type Article, type ArticleState, articleStates } from '#root/lib/domain/article.ts';
import { type Comment, type CommentState, commentStates } from '#root/lib/domain/comment.ts';
import { locales } from '#root/lib/domain/locale.ts';
import type { Write } from '../port.ts';
import { author, comment, hoursAgo, noon, put, remove, section, story, tag } from './sample.ts';

/** A small paper, so that random edits meet: these are all the ids, keys and words there are in it. */
export const world = {
  articles: [1, 2, 3, 4, 5, 6],
  comments: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
  sections: ['s1', 's2', 's3', 's4'],
  tags: ['t1', 't2'],
  authors: ['a1', 'a2'],
  keys: ['k1', 'k2'],
  words: ['زيتون', 'قطار', 'olive', 'متحف'],
  /** Hours before noon; one is to come. */
  hours: [-3, 1, 2, 30, 55],
} as const;

const some = <T>(values: readonly T[]) => fc.constantFrom(...values);
const maybe = <T>(values: readonly T[]) => fc.option(some(values), { nil: undefined });
const few = <T>(values: readonly T[]) => fc.subarray([...values], { maxLength: 2 });
const instant = some(world.hours).map(hoursAgo);

const articles: fc.Arbitrary<Article> = fc
  .record({
    id: some(world.articles),
    locale: some(locales),
    state: some<ArticleState>([...articleStates, 'published', 'published', 'published', 'published']),
    headline: some(world.words),
    body: some(world.words).map((text) => [{ type: 'paragraph' as const, text }]),
    slug: some(['x', 'y']),
    sectionId: some(world.sections),
    tagIds: few(world.tags),
    authorIds: few(world.authors),
    publishedAt: instant,
    translationKey: maybe(world.keys),
    sourceId: maybe(world.keys),
    unpublishAt: fc.option(instant, { nil: undefined }),
  })
  .map(({ translationKey, sourceId, unpublishAt, ...given }) =>
    story(given.id, {
      ...given,
      ...(translationKey && { translationKey }),
      ...(sourceId && { sourceId }),
      ...(unpublishAt && { unpublishAt }),
    }),
  );

const comments: fc.Arbitrary<Comment> = fc
  .record({
    id: some(world.comments),
    articleId: some([1, 1, 2]),
    parentId: maybe(world.comments),
    state: some<CommentState>([...commentStates, 'approved', 'approved', 'approved']),
    text: some(world.words),
    createdAt: instant,
  })
  .map(({ parentId, ...given }) => comment(given.id, { ...given, ...(parentId && { parentId }) }));

const named = { slug: some(['x', 'y', 'z']), name: some(world.words).map((ar) => ({ ar })) };
const sections = fc
  .record({ ...named, id: some(world.sections), parentId: maybe(world.sections), order: some([1, 2]) })
  .map(({ parentId, ...given }) => section(given.id, { ...given, ...(parentId && { parentId }) }));
const tags = fc.record({ ...named, id: some(world.tags) }).map((given) => tag(given.id, given));
const authors = fc.record({ ...named, id: some(world.authors) }).map((given) => author(given.id, given));

const settings = (ar: string) =>
  put('settings', {
    ...{ schema: 1, id: 'site', version: 1, name: { ar }, tagline: { ar }, timeZone: 'Asia/Riyadh', digits: 'latn' },
    ...{ hijri: true, coverArt: true, social: [] },
    comments: { policy: 'open', closeAfterDays: 0, blockList: [], maxLinks: 2 },
  });
const until = new Date(noon).toISOString();
const furniture: fc.Arbitrary<Write> = fc
  .tuple(some(locales), some(world.words), fc.nat(6))
  .map(([locale, ar, kind]) => {
    const document = { schema: 1, version: 1 } as const;
    const path = { path: `/${ar}` };
    if (kind === 0) return settings(ar);
    if (kind === 1) return put('front', { ...document, id: `front-${locale}`, secondIds: [ar.length] });
    if (kind === 6) {
      return put('front', { ...document, id: `front-${locale}-of-s1`, sectionId: 's1', secondIds: [ar.length] });
    }
    if (kind === 2) return put('breaking', { ...document, id: `breaking-${locale}`, text: ar, until });
    if (kind === 3) return put('page', { ...document, id: 'about', title: { ar }, body: { ar: [] } });
    if (kind === 4) return put('redirect', { ...document, id: 'r1', from: '/old', to: path });
    const rendition = { width: 1, height: 1, format: 'webp', file: 'm1.webp', bytes: 1 } as const;
    const picture = { width: 1, height: 1, renditions: [rendition], colour: '#000000', alt: ar, originalName: 'm1' };
    return put('media', { ...document, id: 'm1', ...picture, createdAt: until });
  });

/** Writes at random; `expected` is for the caller to set. */
const writes: fc.Arbitrary<Write> = fc.oneof(
  { weight: 10, arbitrary: articles.map((article) => put('article', article)) },
  { weight: 2, arbitrary: some(world.articles).map((id) => remove('article', id, 0)) },
  { weight: 8, arbitrary: comments.map((one) => put('comment', one)) },
  { weight: 2, arbitrary: some(world.comments).map((id) => remove('comment', id, 0)) },
  { weight: 5, arbitrary: sections.map((one) => put('section', one)) },
  { weight: 1, arbitrary: some(world.sections).map((id) => remove('section', id, 0)) },
  { weight: 3, arbitrary: tags.map((one) => put('tag', one)) },
  { weight: 1, arbitrary: some(world.tags).map((id) => remove('tag', id, 0)) },
  { weight: 3, arbitrary: authors.map((one) => put('author', one)) },
  { weight: 1, arbitrary: some(world.authors).map((id) => remove('author', id, 0)) },
  { weight: 4, arbitrary: furniture },
);

/** Commits of one to three writes of different documents, the same for the same seed. */
export function randomCommits(seed: number, count: number): Write[][] {
  const key = ({ collection, id }: Write) => `${collection}:${id}`;
  const commits = fc.uniqueArray(writes, { minLength: 1, maxLength: 3, selector: key });
  return fc.sample(commits, { seed, numRuns: count });
}

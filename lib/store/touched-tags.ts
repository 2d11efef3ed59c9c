import type { Article } from '#root/lib/domain/article.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import type { Collection, Entity } from '#root/lib/domain/entities.ts';
import { frontLocales } from '#root/lib/domain/front-id.ts';
import { type Locale, locales } from '#root/lib/domain/locale.ts';
import type { Front } from '#root/lib/domain/settings.ts';
import type { Author, Section, Tag } from '#root/lib/domain/taxonomy.ts';
import { articleCard } from './article-card.ts';
import { dependency } from './dependency.ts';
import type { AncestorsOf } from './section-ancestors.ts';

type Absent = null | undefined;
type Change = { [C in Collection]: [collection: C, before: Entity<C> | Absent, after: Entity<C> | Absent] }[Collection];

/**
 * The tags of every read that may answer differently once `before` has become `after` (absent: there is none), old values'
 * and new ones'. A document's `version` alone touches nothing but the document itself. Does not ask what time it is: a story
 * published for a later hour counts as seen.
 * @param ancestorsOf must know the sections above as they were and as they will be, where a section moves as well
 */
export function touchedTags<C extends Collection>(
  collection: C,
  before: Entity<C> | Absent,
  after: Entity<C> | Absent,
  ancestorsOf: AncestorsOf,
): Set<string> {
  if (!before && !after) return new Set();
  return new Set(tagsOf([collection, before, after] as Change, ancestorsOf));
}

function tagsOf([collection, before, after]: Change, ancestorsOf: AncestorsOf): string[] {
  const id = String((after ?? before)?.id);
  switch (collection) {
    case 'article':
      return articleTags(before, after, ancestorsOf);
    case 'comment':
      return commentTags(before, after);
    case 'section':
      return sectionTags(before, after, ancestorsOf);
    case 'tag':
      return [dependency.tag(id), dependency.all('tag'), ...namedTags('tag', before, after)];
    case 'author':
      return [dependency.author(id), dependency.all('author'), ...namedTags('author', before, after)];
    case 'media':
      return [dependency.media(id), dependency.all('media')];
    case 'page':
      return [dependency.page(id), dependency.all('page')];
    case 'settings':
      return [dependency.site];
    case 'front':
      return frontTags(id, before, after);
    case 'breaking':
      return localesOf(id).map(dependency.breaking);
    case 'redirect':
      return [dependency.redirects];
    // Only the desk reads them, and no page of the desk is kept.
    case 'working':
    case 'saved':
      return [];
  }
}

function articleTags(before: Article | Absent, after: Article | Absent, ancestorsOf: AncestorsOf): string[] {
  const sides = present(before, after);
  const tags = [dependency.stories, ...sides.map(({ id }) => dependency.article(id))];
  if (before?.sourceId !== after?.sourceId) tags.push(dependency.sources);
  const seen = sides.filter(({ state }) => state === 'published');
  if (seen.length > 0 && (seen.length < sides.length || !same(withoutVersion(before), withoutVersion(after)))) {
    tags.push(dependency.found);
  }
  if (before && after && same(shownCard(before), shownCard(after))) return tags;
  return [
    ...tags,
    ...sides.map(({ id }) => dependency.card(id)),
    ...seen.flatMap((article) => listTags(article, ancestorsOf)),
  ];
}

/** The lists that a published story stands in. */
function listTags(article: Article, ancestorsOf: AncestorsOf): string[] {
  const { locale, sectionId, publishedAt, translationKey } = article;
  return [
    dependency.latest(locale),
    dependency.front(locale),
    ...[sectionId, ...ancestorsOf(sectionId)].map(dependency.section),
    ...article.tagIds.map(dependency.tag),
    ...article.authorIds.map(dependency.author),
    ...(publishedAt === undefined ? [] : [dependency.archive(new Date(publishedAt).toISOString().slice(0, 10))]),
    ...(translationKey === undefined ? [] : [dependency.translations(translationKey)]),
  ];
}

function commentTags(before: Comment | Absent, after: Comment | Absent): string[] {
  const sides = present(before, after);
  const approved = sides.filter(({ state }) => state === 'approved');
  const unseen = approved.length === 2 && same(shownComment(before), shownComment(after));
  if (approved.length === 0 || unseen) return [dependency.comments];
  const articles = sides.map(({ articleId }) => articleId);
  return [dependency.comments, ...articles.map(dependency.thread), ...articles.map(dependency.card)];
}

function sectionTags(before: Section | Absent, after: Section | Absent, ancestorsOf: AncestorsOf): string[] {
  const moved = before?.parentId !== after?.parentId;
  const above = (section: Section) => (section.parentId ? [section.parentId, ...ancestorsOf(section.parentId)] : []);
  return [
    dependency.sections,
    ...present(before, after).flatMap((section) =>
      [section.id, ...(moved ? above(section) : [])].map(dependency.section),
    ),
    ...(moved || !same(before?.name, after?.name) ? [dependency.found] : []),
  ];
}

/** Searches find stories by the names of their tags and authors. */
function namedTags(
  collection: 'tag' | 'author',
  before: Tag | Author | Absent,
  after: Tag | Author | Absent,
): string[] {
  const slugs = before?.slug === after?.slug ? [] : present(before, after).map(({ slug }) => slug);
  return [
    ...slugs.flatMap((slug) => [slug, slug.normalize('NFC')]).map((slug) => dependency.slug(collection, slug)),
    ...(same(before?.name, after?.name) ? [] : [dependency.found]),
  ];
}

/** A section's first places also lead its strip on the front page. */
function frontTags(id: string, before: Front | Absent, after: Front | Absent): string[] {
  const seenIn = frontLocales(id);
  if (seenIn.length === 0) return [];
  const sections = present(before, after).flatMap(({ sectionId }) => sectionId ?? []);
  return [...seenIn.map(dependency.front), ...sections.map(dependency.section)];
}

function localesOf(id: string): readonly Locale[] {
  return locales.filter((locale) => id.endsWith(`-${locale}`));
}

function shownCard(article: Article) {
  return withoutVersion(articleCard(article));
}

function shownComment(comment: Comment | Absent) {
  if (!comment) return undefined;
  const { articleId, parentId, author, text, createdAt, locale } = comment;
  return { articleId, parentId, author, text, createdAt, locale };
}

function withoutVersion<T extends { version: number }>(document: T | Absent) {
  return document && { ...document, version: 0 };
}

function present<T>(...sides: readonly (T | Absent)[]): T[] {
  return sides.filter((side) => side !== null && side !== undefined) as T[];
}

/** Documents come out of one schema each, so equal ones have their fields in the same order; else a tag ticks for nothing. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

import { isPublic } from '#root/lib/domain/article.ts';
import { defaultLocale, inLocale, type Locale, locales } from '#root/lib/domain/locale.ts';
import type { Feed } from '#root/lib/feeds/feed.ts';
import type { FeedPlace } from '#root/lib/feeds/feed-address.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { articleNumber } from './article-address.ts';
import { commentFeed } from './comment-feed.ts';
import { correctionFeed } from './correction-feed.ts';
import { sections } from './sections.ts';
import { feedHead, storyEntries, withdrawnEntries } from './story-feed.ts';

export type FeedAnswer = { kind: 'feed'; feed: Feed } | { kind: 'withdrawn' } | { kind: 'missing' };

/**
 * The feed at a path: `segments` are those before its file's name, decoded: none for the paper's, the language first.
 * @param file `feed` for stories, `comments` for what stands under one
 */
export async function feedAt(file: 'feed' | 'comments', segments: readonly string[]): Promise<FeedAnswer> {
  const prefix = locales.find((one) => one !== defaultLocale && one === segments[0]);
  const locale = prefix ?? defaultLocale;
  const path = prefix ? segments.slice(1) : segments;
  if (file === 'comments') return commentsAt(locale, path);
  const feed = await listFeed(locale, path);
  return feed ? { kind: 'feed', feed } : { kind: 'missing' };
}

async function commentsAt(locale: Locale, [first, second = '', ...more]: readonly string[]): Promise<FeedAnswer> {
  const id = articleNumber(second);
  if (first !== 'articles' || id === undefined || more.length > 0) return { kind: 'missing' };
  noteTag(dependency.article(id));
  const article = await store().get('article', id);
  if (article?.state === 'withdrawn') return { kind: 'withdrawn' };
  if (!article || article.locale !== locale) return { kind: 'missing' };
  if (isPublic(article, requestContext().now)) return { kind: 'feed', feed: await commentFeed(article) };
  if (article.state === 'published' && article.publishedAt) noteExpiry(Date.parse(article.publishedAt));
  return { kind: 'missing' };
}

async function listFeed(locale: Locale, path: readonly string[]): Promise<Feed | undefined> {
  const [first, second, ...more] = path;
  if (first === undefined) {
    noteTag(dependency.latest(locale));
    return storyFeed(locale, { to: 'front' }, {});
  }
  if (first === 'corrections' && second === undefined) return correctionFeed(locale);
  if ((first === 'tags' || first === 'authors') && second !== undefined && more.length === 0) {
    return namedFeed(locale, first === 'tags' ? 'tag' : 'author', second);
  }
  const tree = await sections();
  const section = tree.find(path);
  if (!section) return undefined;
  noteTag(dependency.section(section.id));
  const words = { title: inLocale(section.name, locale), description: section.description };
  return storyFeed(
    locale,
    { to: 'section', path },
    { sectionId: section.id },
    words.title,
    words.description && inLocale(words.description, locale),
  );
}

async function namedFeed(locale: Locale, collection: 'tag' | 'author', slug: string): Promise<Feed | undefined> {
  noteTag(dependency.slug(collection, slug.normalize('NFC')));
  const id = await store().reads.idBySlug(collection, slug);
  const named = id === undefined ? undefined : await store().get(collection, id);
  if (!named) return undefined;
  noteTag(dependency[collection](named.id));
  const scope = collection === 'tag' ? { tagId: named.id } : { authorId: named.id };
  return storyFeed(locale, { to: collection, slug: named.slug }, scope, inLocale(named.name, locale));
}

type Listed = Extract<FeedPlace, { to: 'front' | 'section' | 'tag' | 'author' }>;
type Scope = { sectionId?: string; tagId?: string; authorId?: string };

async function storyFeed(
  locale: Locale,
  place: Listed,
  scope: Scope,
  title?: string,
  description?: string,
): Promise<Feed> {
  return {
    ...(await feedHead(locale, place, href(locale, place), title, description)),
    entries: await storyEntries({ ...scope, locale }),
    deleted: await withdrawnEntries({ ...scope, locale }),
  };
}

import type { Article } from '#root/lib/domain/article.ts';
import { isPublic } from '#root/lib/domain/article.ts';
import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { blocksText, wordCount } from '#root/lib/text/plain.ts';
import { type AuthorProfile, authorProfile, portraitOf } from './author-page.ts';
import { publicCards } from './public-cards.ts';
import { type NamedLink, sections, sectionTrail } from './sections.ts';
import { leadPicture, type Teaser, type TeaserPicture, tagLinks, teasers } from './teasers.ts';

/** A story as its page shows it. */
export type ArticlePage = {
  article: Article;
  href: string;
  trail: NamedLink[];
  authors: AuthorProfile[];
  tags: NamedLink[];
  picture?: TeaserPicture;
  words: number;
  /** What the body's blocks refer to, by id. */
  media: ReadonlyMap<string, Media>;
  inline: ReadonlyMap<number, Teaser>;
  translations: { locale: Locale; href: string }[];
  previous?: Teaser;
  next?: Teaser;
};

/** What an address of a story leads to. A withdrawn story is known to have been there; of others nothing is said. */
export type ArticleAnswer =
  | { kind: 'page'; page: ArticlePage }
  /** It stands under another language's address. */
  | { kind: 'elsewhere'; href: string }
  | { kind: 'withdrawn'; at?: string }
  | { kind: 'missing' };

/** The story `id`, for readers of `locale`. */
export async function articlePage(id: number, locale: Locale): Promise<ArticleAnswer> {
  noteTag(dependency.article(id));
  const article = await store().get('article', id);
  const { now } = requestContext();
  if (!article) return { kind: 'missing' };
  if (article.state === 'withdrawn') {
    return { kind: 'withdrawn', ...(article.withdrawal && { at: article.withdrawal.at }) };
  }
  if (!isPublic(article, now)) {
    if (article.state === 'published' && article.publishedAt) noteExpiry(Date.parse(article.publishedAt));
    return { kind: 'missing' };
  }
  if (article.locale !== locale) return { kind: 'elsewhere', href: articleHref(article) };
  return { kind: 'page', page: await presentArticle(article) };
}

/** Everything the page of `article` shows beside its comments and furniture, public or not (for previews). */
export async function presentArticle(article: Article): Promise<ArticlePage> {
  const { locale } = article;
  const { now } = requestContext();
  const tree = await sections();
  noteTag(dependency.section(article.sectionId), 'soft');
  noteExpiry(await store().reads.nextPublication(now), 'soft');
  const neighbours = await store().reads.neighbours(article.id, now);
  const [previous] = await teasers(neighbours.previous ? [neighbours.previous] : []);
  const [next] = await teasers(neighbours.next ? [neighbours.next] : []);
  const picture = await leadPicture(article);
  return {
    article,
    href: articleHref(article),
    trail: sectionTrail(tree, article.sectionId, locale),
    authors: await bylineAuthors(article.authorIds, locale),
    tags: await tagLinks(article.tagIds, locale),
    ...(picture && { picture }),
    words: wordCount(blocksText(article.body)),
    media: await mediaOf(article.body),
    inline: await inlineStories(article.body),
    translations: await translationsOf(article),
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

function articleHref({ id, slug, locale }: Pick<Article, 'id' | 'slug' | 'locale'>): string {
  return href(locale, { to: 'article', id, slug });
}

async function bylineAuthors(ids: readonly string[], locale: Locale): Promise<AuthorProfile[]> {
  for (const id of ids) noteTag(dependency.author(id), 'soft');
  const authors = await Promise.all(ids.map((id) => store().get('author', id)));
  const known = authors.filter((author) => author !== undefined);
  return Promise.all(
    known.map(async (author) => {
      const portrait = await portraitOf(author);
      return { ...authorProfile(author, locale), ...(portrait && { portrait }) };
    }),
  );
}

/** The media that the blocks of a body show, by id. */
export async function mediaOf(body: readonly Block[]): Promise<Map<string, Media>> {
  const pictures = body.flatMap((block) =>
    block.type === 'picture' ? block.picture : block.type === 'gallery' ? block.pictures : [],
  );
  const found = new Map<string, Media>();
  for (const { mediaId } of pictures) {
    noteTag(dependency.media(mediaId));
    const media = await store().get('media', mediaId);
    if (media) found.set(mediaId, media);
  }
  return found;
}

/** The stories that the blocks lead to, those that readers may see. */
export async function inlineStories(body: readonly Block[]): Promise<Map<number, Teaser>> {
  const ids = body.flatMap((block) => (block.type === 'related' ? block.articleId : []));
  for (const id of ids) noteTag(dependency.card(id));
  const cards = publicCards(await store().reads.cards(ids));
  return new Map((await teasers(cards)).map((teaser) => [teaser.id, teaser]));
}

async function translationsOf(article: Article): Promise<ArticlePage['translations']> {
  if (!article.translationKey) return [];
  noteTag(dependency.translations(article.translationKey));
  const cards = await store().reads.translations(article.translationKey, Number.MAX_SAFE_INTEGER);
  return publicCards(cards)
    .filter((card) => card.id !== article.id)
    .map((card) => ({ locale: card.locale, href: href(card.locale, { to: 'article', id: card.id, slug: card.slug }) }));
}

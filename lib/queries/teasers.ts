import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { wordsOf } from '#root/lib/domain/placed-pictures.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import type { ArticleCard } from '#root/lib/store/port.ts';
import { type NamedLink, sections, sectionTrail } from './sections.ts';
import { siteSettings } from './site.ts';

/** The picture that stands for a story: a photo of the library, or the cover drawn from the story's number. */
export type TeaserPicture =
  | { kind: 'photo'; media: Media; alt: string; caption?: string; credit?: string }
  | { kind: 'cover'; articleId: number; hue: string; alt: string; caption?: string };

/** A story as a list shows it, every reference resolved. */
export type Teaser = {
  id: number;
  locale: Locale;
  href: string;
  headline: string;
  standfirst?: string;
  kicker?: string;
  section?: NamedLink;
  authors: NamedLink[];
  picture?: TeaserPicture;
  publishedAt: string;
  updatedAt?: string;
  words: number;
  comments: number;
};

/** The cards' names, sections, authors and pictures resolved; notes each card as firm: its name stands on the page. */
export async function teasers(cards: readonly ArticleCard[]): Promise<Teaser[]> {
  return Promise.all(cards.map(teaser));
}

async function teaser(card: ArticleCard): Promise<Teaser> {
  noteTag(dependency.card(card.id));
  const tree = await sections();
  return {
    id: card.id,
    locale: card.locale,
    href: href(card.locale, { to: 'article', id: card.id, slug: card.slug }),
    headline: card.headline,
    ...(card.standfirst && { standfirst: card.standfirst }),
    ...(card.kicker && { kicker: card.kicker }),
    section: sectionTrail(tree, card.sectionId, card.locale).at(-1),
    authors: await authorLinks(card.authorIds, card.locale),
    picture: await leadPicture(card),
    publishedAt: card.publishedAt ?? '',
    ...(card.updatedAt && { updatedAt: card.updatedAt }),
    words: card.words,
    comments: card.comments,
  };
}

export async function authorLinks(ids: readonly string[], locale: Locale): Promise<NamedLink[]> {
  // Also of those who are not known yet: one day they may be.
  for (const id of ids) noteTag(dependency.author(id), 'soft');
  const authors = await Promise.all(ids.map((id) => store().get('author', id)));
  return authors.flatMap((author) => {
    if (!author) return [];
    return {
      id: author.id,
      name: inLocale(author.name, locale),
      href: href(locale, { to: 'author', slug: author.slug }),
    };
  });
}

export async function tagLinks(ids: readonly string[], locale: Locale): Promise<NamedLink[]> {
  for (const id of ids) noteTag(dependency.tag(id), 'soft');
  const tags = await Promise.all(ids.map((id) => store().get('tag', id)));
  return tags.flatMap((tag) => {
    if (!tag) return [];
    return { id: tag.id, name: inLocale(tag.name, locale), href: href(locale, { to: 'tag', slug: tag.slug }) };
  });
}

export async function leadPicture(
  story: Pick<ArticleCard, 'id' | 'sectionId' | 'picture' | 'cover'>,
): Promise<TeaserPicture | undefined> {
  if (story.picture) {
    noteTag(dependency.media(story.picture.mediaId));
    const media = await store().get('media', story.picture.mediaId);
    const { credit } = story.picture;
    const { alt, caption } = wordsOf(story.picture, media);
    if (media) return { kind: 'photo', media, alt, ...(caption && { caption }), ...(credit && { credit }) };
  }
  const { coverArt } = await siteSettings();
  if (!coverArt) return undefined;
  const { alt = '', caption } = story.cover ?? {};
  return { kind: 'cover', articleId: story.id, hue: story.sectionId, alt, ...(caption && { caption }) };
}

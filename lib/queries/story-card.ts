import path from 'node:path';
import type { CardFace } from '#root/lib/cards/card-face.ts';
import { coverArt } from '#root/lib/cover-art/cover-art.ts';
import { type Article, isPublic } from '#root/lib/domain/article.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { renditionsOf } from '#root/lib/media/srcset.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { sections, sectionTrail } from './sections.ts';
import { siteSettings } from './site.ts';
import { leadPicture, type TeaserPicture } from './teasers.ts';

export type CardAnswer =
  | { kind: 'card'; face: CardFace }
  /** The story was saved since: its card is another one. */
  | { kind: 'elsewhere'; version: number }
  | { kind: 'withdrawn' }
  | { kind: 'missing' };

/** What the card of story `id` shows, where `version` is the story's present one. */
export async function storyCard(id: number, version: number): Promise<CardAnswer> {
  noteTag(dependency.article(id));
  const article = await store().get('article', id);
  if (article?.state === 'withdrawn') return { kind: 'withdrawn' };
  if (!article?.publishedAt || !isPublic(article, requestContext().now)) {
    if (article?.state === 'published' && article.publishedAt) noteExpiry(Date.parse(article.publishedAt));
    return { kind: 'missing' };
  }
  if (article.version !== version) return { kind: 'elsewhere', version: article.version };
  return { kind: 'card', face: await cardFace(article, article.publishedAt) };
}

/** What the card of `article` shows, public or not (for previews). @param publishedAt ISO 8601 */
export async function cardFace(article: Article, publishedAt: string): Promise<CardFace> {
  const { locale, headline } = article;
  const settings = await siteSettings();
  const picture = cardPicture(await leadPicture(article));
  return {
    locale,
    headline,
    kicker: sectionTrail(await sections(), article.sectionId, locale).at(-1)?.name ?? '',
    date: formatDate(publishedAt, 'date', locale, settings),
    paper: inLocale(settings.name, locale),
    ...(picture && { picture }),
  };
}

function cardPicture(picture: TeaserPicture | undefined): CardFace['picture'] {
  if (picture?.kind === 'cover') return { svg: coverArt({ id: picture.articleId, hue: picture.hue, ratio: '16:9' }) };
  const rendition = picture && renditionsOf(picture.media, 'jpeg').at(-1);
  const { environment } = runtime();
  return rendition && environment
    ? { file: path.join(environment.DATA_DIR, 'media-files', rendition.file) }
    : undefined;
}

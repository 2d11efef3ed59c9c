import type { NewsArticle } from 'schema-dts';
import type { Source } from '#root/lib/domain/article.ts';
import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import { plainText, readingMinutes } from '#root/lib/text/plain.ts';
import { articleImages } from './article-images.ts';
import { personLd } from './collection-ld.ts';
import { descriptionOf } from './description.ts';
import { publisherLd } from './paper-ld.ts';
import { sharingImage } from './sharing-image.ts';

type Paper = Pick<SiteSettings, 'name' | 'social'>;

/** A story as schema.org's NewsArticle, with the dates that its page shows. `comments` counts the published ones. */
export function articleLd(page: ArticlePage, site: URL, paper: Paper, comments?: number) {
  const { article, authors, tags, trail, words } = page;
  const { locale, headline, sources, body, publishedAt, updatedAt } = article;
  const whole = (path: string) => new URL(path, site).href;
  const url = whole(page.href);
  const corrections = body.flatMap((block) => (block.type === 'correction' ? correctionLd(block, locale) : []));
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#story`,
    url,
    mainEntityOfPage: url,
    headline,
    description: descriptionOf(article) || undefined,
    inLanguage: locale,
    datePublished: publishedAt,
    dateModified: updatedAt ?? publishedAt,
    author: authors.map((author) => personLd(author, locale, site)),
    publisher: publisherLd(site, paper, locale),
    image: imagesLd(page, site),
    articleSection: trail.map(({ name }) => name),
    keywords: tags.map(({ name }) => name),
    wordCount: words,
    timeRequired: `PT${readingMinutes(words, locale)}M`,
    isAccessibleForFree: true,
    commentCount: comments,
    ...sourcesLd(sources),
    ...(corrections.length > 0 && { correction: corrections }),
  } satisfies NewsArticle;
}

/** The picture in its three shapes, then the card, which every story has. */
function imagesLd({ article, picture }: ArticlePage, site: URL) {
  const caption = picture?.alt || undefined;
  const photos = articleImages(picture, site).map((image) => ({ ...image, caption }));
  return [...photos, { ...sharingImage(article, site), caption: undefined }].map((image) => ({
    '@type': 'ImageObject' as const,
    url: image.url,
    width: String(image.width),
    height: String(image.height),
    caption: image.caption,
  }));
}

/** A source with an address is what the story is based on; of the others only the name is known. */
function sourcesLd(sources: readonly Source[]) {
  const based = sources.flatMap(({ name, url }) => (url ? { '@type': 'CreativeWork' as const, name, url } : []));
  const cited = sources.flatMap(({ name, url }) => (url ? [] : { '@type': 'CreativeWork' as const, name }));
  return { ...(based.length > 0 && { isBasedOn: based }), ...(cited.length > 0 && { citation: cited }) };
}

/** A clarification, or something added, says so by its name. */
function correctionLd({ text, at, kind }: Extract<Block, { type: 'correction' }>, locale: Locale) {
  const name = kind && messagesOf(locale).StoryBody[kind];
  return { '@type': 'CorrectionComment' as const, ...(name && { name }), text: plainText(text), datePublished: at };
}

import type { Article } from '#root/lib/domain/article.ts';
import { defaultLocale } from '#root/lib/domain/locale.ts';
import { pictureHtml } from '#root/lib/feeds/block-html.ts';
import { bodyHtml } from '#root/lib/feeds/body-html.ts';
import type { FeedEntry, FeedPicture } from '#root/lib/feeds/feed.ts';
import { feedHref } from '#root/lib/feeds/feed-address.ts';
import { htmlText } from '#root/lib/feeds/markup.ts';
import { href } from '#root/lib/i18n/href.ts';
import { renditionsOf } from '#root/lib/media/srcset.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { inlineStories, mediaOf } from './article-page.ts';
import { sections, sectionTrail } from './sections.ts';
import { authorLinks, leadPicture, type TeaserPicture, tagLinks } from './teasers.ts';

/** The name of a story in feeds, for ever: its short address, which no new slug, section or language changes. */
export function entryId(articleId: number): string {
  return whole(href(defaultLocale, { to: 'short', id: articleId }));
}

/** The public story as an entry with its whole text. @param comments how many readers see under it */
export async function feedEntry(article: Article, comments: number): Promise<FeedEntry> {
  const { id, slug, locale, headline, standfirst, publishedAt = article.createdAt, updatedAt } = article;
  const url = whole(href(locale, { to: 'article', id, slug }));
  const authors = await authorLinks(article.authorIds, locale);
  const tags = await tagLinks(article.tagIds, locale);
  const section = sectionTrail(await sections(), article.sectionId, locale).at(-1);
  const lead = await leadPicture(article);
  const picture = pictureOf(lead);
  return {
    id: entryId(id),
    url,
    title: headline,
    ...(standfirst !== undefined && { summary: standfirst }),
    html: await wholeText(article, lead),
    published: publishedAt,
    updated: updatedAt ?? publishedAt,
    authors: authors.map((author) => ({ name: author.name, url: whole(author.href) })),
    categories: [...(section ? [section.name] : []), ...tags.map(({ name }) => name)],
    ...(picture && { picture }),
    comments: { count: comments, feed: whole(feedHref(locale, { to: 'comments', id }, 'xml')), url: `${url}#comments` },
  };
}

async function wholeText(article: Article, lead: TeaserPicture | undefined): Promise<string> {
  const { locale, body, picture } = article;
  const media = await mediaOf(body);
  if (lead?.kind === 'photo') media.set(lead.media.id, lead.media);
  const context = { locale, site: siteUrl(), media, inline: await inlineStories(body) };
  const shown = picture && lead?.kind === 'photo' ? pictureHtml(picture, context) : undefined;
  return htmlText([shown, bodyHtml(body, context)]);
}

function pictureOf(lead: TeaserPicture | undefined): FeedPicture | undefined {
  const image = lead?.kind === 'photo' ? renditionsOf(lead.media, 'jpeg').at(-1) : undefined;
  if (lead?.kind !== 'photo' || !image) return undefined;
  const { file, width, height, bytes } = image;
  const { alt, credit } = lead;
  return { url: whole(`/media/${file}`), width, height, bytes, type: 'image/jpeg', alt, ...(credit && { credit }) };
}

function whole(path: string): string {
  return new URL(path, siteUrl()).href;
}

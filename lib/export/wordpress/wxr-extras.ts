import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import type { StandingPage } from '#root/lib/domain/settings.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { BlockLinks } from './block-markup.ts';
import { postContent } from './post-content.ts';
import { rfc822 } from './wxr-channel.ts';
import { asHtml, cdata, escaped, field, meta, plainField, wpDates, wpSlug } from './wxr-text.ts';

type ItemParts = {
  id: number;
  title: string;
  link: string;
  guid: string;
  slug: string;
  type: 'page' | 'attachment';
  status: 'publish' | 'draft' | 'inherit';
  content: string;
  at: string;
  timeZone: string;
  more: string[];
};

/** A picture of the media library as an attachment: WordPress fetches it from its address. */
export function wxrAttachment(media: Media, id: number, file: string, site: URL, timeZone: string): string {
  const url = new URL(`/media/${file}`, site).href;
  return item({
    ...{ id, title: media.originalName, link: new URL(`/?attachment_id=${id}`, site).href, guid: url, slug: media.id },
    ...{ type: 'attachment', status: 'inherit', content: '', at: media.createdAt, timeZone },
    more: [
      field('wp:attachment_url', url),
      meta('_wp_attached_file', file),
      ...(media.alt ? [meta('_wp_attachment_image_alt', asHtml(media.alt))] : []),
    ],
  });
}

/** A standing page in one language: another language is a page of its own there. */
export function wxrPage(
  page: StandingPage,
  locale: Locale,
  body: readonly Block[],
  parts: { id: number; at: string; timeZone: string; links: BlockLinks; site: URL },
): string {
  const { id, at, timeZone, links, site } = parts;
  const { content, footnotes } = postContent(body, links, id);
  const isFirst = locale === 'ar';
  return item({
    ...{ id, title: page.title[locale] ?? page.title.ar, guid: new URL(`/?page_id=${id}`, site).href },
    link: new URL(href(locale, { to: 'page', id: page.id }), site).href,
    slug: isFirst ? page.id : `${page.id}-${locale}`,
    ...{ type: 'page', status: page.draft ? 'draft' : 'publish', at, timeZone },
    content,
    more: [...(footnotes ? [footnotes] : []), meta('_naba', JSON.stringify({ locale }))],
  });
}

function item({ id, title, link, guid, slug, type, status, content, at, timeZone, more }: ItemParts): string {
  const { local, gmt } = wpDates(at, timeZone);
  return [
    `<item>\n<title>${cdata(asHtml(title))}</title>\n<link>${escaped(link)}</link>`,
    `<pubDate>${rfc822(Date.parse(at))}</pubDate>${field('dc:creator', '')}`,
    `<guid isPermaLink="false">${escaped(guid)}</guid>\n<description></description>`,
    `${field('content:encoded', content)}${field('excerpt:encoded', '')}`,
    `${plainField('wp:post_id', id)}${field('wp:post_date', local)}${field('wp:post_date_gmt', gmt)}`,
    `${field('wp:post_modified', local)}${field('wp:post_modified_gmt', gmt)}`,
    `${field('wp:comment_status', 'closed')}${field('wp:ping_status', 'closed')}`,
    `${field('wp:post_name', wpSlug(slug))}${field('wp:status', status)}${plainField('wp:post_parent', 0)}${plainField('wp:menu_order', 0)}`,
    `${field('wp:post_type', type)}${field('wp:post_password', '')}${plainField('wp:is_sticky', 0)}`,
    ...more,
    '</item>\n',
  ].join('\n');
}

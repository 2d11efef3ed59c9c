import type { Article } from '#root/lib/domain/article.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { PaperNames } from '../paper-names.ts';
import type { BlockLinks } from './block-markup.ts';
import { postContent } from './post-content.ts';
import { channelLocale, rfc822, type WxrTerms } from './wxr-channel.ts';
import { asHtml, cdata, escaped, field, meta, plainField, wpDates, wpSlug } from './wxr-text.ts';

export type PostContext = {
  names: PaperNames;
  terms: WxrTerms;
  links: BlockLinks;
  site: URL;
  timeZone: string;
  isPrivate: boolean;
  now: number;
  /** A number for a comment, never given before. */
  nextComment(): number;
};

/** The state WordPress knows that is nearest: what readers may not see here they may not see there. */
function statusOf({ state, publishedAt }: Article, now: number): string {
  switch (state) {
    case 'published':
      return publishedAt !== undefined && Date.parse(publishedAt) > now ? 'future' : 'publish';
    case 'scheduled':
      return 'future';
    case 'in-review':
    case 'ready':
      return 'pending';
    case 'draft':
    case 'withdrawn':
      return 'draft';
  }
}

/** A story as an item of a WXR. What WordPress has no field for stands in `_naba`, for `naba import`. */
export function wxrPost(article: Article, comments: readonly Comment[], context: PostContext): string {
  const { names, terms, links, site, timeZone } = context;
  const { id, locale, slug, headline, standfirst, publishedAt, updatedAt, createdAt } = article;
  const written = wpDates(publishedAt, timeZone);
  const changed = wpDates(updatedAt ?? publishedAt ?? createdAt, timeZone);
  const link = new URL(href(locale, { to: 'article', id, slug }), site).href;
  const status = statusOf(article, context.now);
  const { content, footnotes } = postContent(article.body, links, id);
  const thumbnail = article.picture && links.attachment(article.picture.mediaId);
  return [
    `<item>\n<title>${cdata(asHtml(headline))}</title>\n<link>${escaped(link)}</link>`,
    `<pubDate>${publishedAt === undefined ? '' : rfc822(Date.parse(publishedAt))}</pubDate>`,
    `${field('dc:creator', article.authorIds[0] ?? '')}<guid isPermaLink="false">${escaped(new URL(`/?p=${id}`, site).href)}</guid>`,
    '<description></description>',
    field('content:encoded', content),
    field('excerpt:encoded', asHtml(standfirst ?? '')),
    `${plainField('wp:post_id', id)}${field('wp:post_date', written.local)}${field('wp:post_date_gmt', written.gmt)}`,
    `${field('wp:post_modified', changed.local)}${field('wp:post_modified_gmt', changed.gmt)}`,
    `${field('wp:comment_status', article.commenting === 'closed' ? 'closed' : 'open')}${field('wp:ping_status', 'closed')}`,
    `${field('wp:post_name', wpSlug(slug))}${field('wp:status', status)}${plainField('wp:post_parent', 0)}${plainField('wp:menu_order', 0)}`,
    `${field('wp:post_type', 'post')}${field('wp:post_password', '')}${plainField('wp:is_sticky', article.pinned ? 1 : 0)}`,
    termsOf(article, names, terms),
    thumbnail ? meta('_thumbnail_id', String(thumbnail.id)) : '',
    article.seoTitle ? meta('_yoast_wpseo_title', asHtml(article.seoTitle)) : '',
    article.seoDescription ? meta('_yoast_wpseo_metadesc', asHtml(article.seoDescription)) : '',
    footnotes,
    meta('_naba', JSON.stringify(beyond(article))),
    ...commentsOf(comments, context),
    '</item>\n',
  ]
    .filter(Boolean)
    .join('\n');
}

function termsOf(article: Article, { tree, tags, authors }: PaperNames, terms: WxrTerms): string {
  const section = tree.byId.get(article.sectionId);
  const term = (domain: string, slug: string, name: string) =>
    `<category domain="${domain}" nicename="${escaped(slug)}">${cdata(asHtml(name))}</category>`;
  return [
    ...(section ? [term('category', terms.categorySlug(section.id), inLocale(section.name, channelLocale))] : []),
    ...article.tagIds.flatMap((id) => {
      const tag = tags.get(id);
      return tag ? [term('post_tag', terms.tagSlug(id), inLocale(tag.name, channelLocale))] : [];
    }),
    // Co-Authors Plus's way of saying that several people wrote it.
    ...(article.authorIds.length > 1 ? article.authorIds : []).flatMap((id) => {
      const author = authors.get(id);
      return author ? [term('author', `cap-${id}`, inLocale(author.name, channelLocale))] : [];
    }),
  ].join('\n');
}

/** What of a story WordPress has no field for. */
function beyond(article: Article): object {
  const { state, locale, kicker, sources: source, translationKey: translation, cover, withdrawal } = article;
  const { picture, sourceUrl: url, publishedAt: date, updatedAt: updated, createdAt } = article;
  const { embargoUntil, unpublishAt } = article;
  const words = picture && { alt: picture.alt, caption: picture.caption, credit: picture.credit };
  return {
    state,
    locale,
    kicker,
    source,
    translation,
    picture: words,
    cover,
    withdrawal,
    url,
    date,
    updated,
    createdAt,
    embargoUntil,
    unpublishAt,
  };
}

const approvals = { approved: '1', pending: '0', spam: 'spam', rejected: 'trash' } as const;

/** Comments with their threads; they come parents first. */
function* commentsOf(comments: readonly Comment[], context: PostContext): Generator<string> {
  const numbers = new Map(comments.map(({ id }) => [id, context.nextComment()]));
  for (const { id, parentId, author, email, text, createdAt, state } of comments) {
    const { local, gmt } = wpDates(createdAt, context.timeZone);
    const written = (name: string, value: string) => field(`wp:comment_${name}`, value);
    yield [
      `<wp:comment>${plainField('wp:comment_id', numbers.get(id) ?? 0)}${written('author', asHtml(author))}`,
      `${written('author_email', context.isPrivate ? email : '')}${written('author_url', '')}${written('author_IP', '')}`,
      `${written('date', local)}${written('date_gmt', gmt)}${written('content', asHtml(text))}`,
      `${written('approved', approvals[state])}${written('type', 'comment')}`,
      `${plainField('wp:comment_parent', numbers.get(parentId ?? '') ?? 0)}${plainField('wp:comment_user_id', 0)}</wp:comment>`,
    ].join('');
  }
}

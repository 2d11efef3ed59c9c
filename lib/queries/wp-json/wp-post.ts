import { isThreadOpen, threadEnd } from '#root/lib/comments/thread-end.ts';
import { type Article, isPublic } from '#root/lib/domain/article.ts';
import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { bodyHtml } from '#root/lib/feeds/body-html.ts';
import { element, htmlText } from '#root/lib/feeds/markup.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { siteUrl } from '#root/lib/runtime/site-url.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { wpDate } from '#root/lib/wp-json/wp-date.ts';
import { gonePost, noPost } from '#root/lib/wp-json/wp-error.ts';
import { wpNumber } from '#root/lib/wp-json/wp-number.ts';
import { type WpLink, type WpResource, wpBody } from '#root/lib/wp-json/wp-resource.ts';
import { inlineStories, mediaOf } from '../article-page.ts';
import { siteSettings } from '../site.ts';
import { api, ownLinks, rendered, whole } from './wp-address.ts';
import { commentsOfPost } from './wp-comments.ts';
import { wpMedia } from './wp-media.ts';
import { wpTerm } from './wp-terms.ts';
import { wpUser } from './wp-users.ts';

/** The story as a post; undefined where readers may not see it (any more). */
export async function wpPost(id: number): Promise<WpResource | undefined> {
  const answer = await publicArticle(id);
  return typeof answer === 'string' ? undefined : present(answer);
}

/** @throws WpError 404 where there is none, 410 where it was withdrawn */
export async function wpPostItem(id: number): Promise<WpResource> {
  const answer = await publicArticle(id);
  if (answer === 'withdrawn') throw gonePost();
  if (answer === 'missing') throw noPost();
  return present(answer);
}

export async function publicArticle(id: number): Promise<Article | 'withdrawn' | 'missing'> {
  noteTag(dependency.article(id));
  const article = await store().get('article', id);
  if (article?.state === 'withdrawn') return 'withdrawn';
  if (article?.state === 'published' && article.publishedAt) noteExpiry(Date.parse(article.publishedAt));
  return article && isPublic(article, requestContext().now) ? article : 'missing';
}

async function present(article: Article): Promise<WpResource> {
  const { id, locale, slug, headline, standfirst, body, picture, tagIds, authorIds, sectionId } = article;
  const { publishedAt = article.createdAt, updatedAt } = article;
  const { timeZone, comments } = await siteSettings();
  noteExpiry(threadEnd(article, comments));
  const commenting = isThreadOpen(article, comments, requestContext().now) ? 'open' : 'closed';
  const written = wpDate(publishedAt, timeZone);
  const changed = wpDate(updatedAt ?? publishedAt, timeZone);
  const related = await relationsOf(article);
  const excerpt = standfirst ? htmlText(element('p', {}, standfirst)) : '';
  return {
    body: {
      ...{ id, date: written.local, date_gmt: written.gmt, guid: { rendered: whole(`/?p=${id}`) } },
      ...{ modified: changed.local, modified_gmt: changed.gmt, slug: encodeURIComponent(slug).toLowerCase() },
      ...{ status: 'publish', type: 'post', link: whole(href(locale, { to: 'article', id, slug })) },
      ...{ title: rendered(headline), content: { rendered: await contentHtml(body, locale), protected: false } },
      ...{
        excerpt: { rendered: excerpt, protected: false },
        author: authorIds[0] ? wpNumber('user', authorIds[0]) : 0,
      },
      featured_media: picture ? wpNumber('media', picture.mediaId) : 0,
      ...{ comment_status: commenting, ping_status: 'closed', sticky: article.pinned ?? false },
      ...{ template: '', format: 'standard', meta: [], categories: [wpNumber('category', sectionId)] },
      tags: tagIds.map((tag) => wpNumber('tag', tag)),
      ...{
        class_list: [`post-${id}`, 'post', 'type-post', 'status-publish', 'format-standard', 'hentry'],
        lang: locale,
      },
    },
    ...related,
  };
}

/** The text of a story or page as HTML, the same as in feeds. */
export async function contentHtml(body: readonly Block[], locale: Locale): Promise<string> {
  const context = { locale, site: siteUrl(), media: await mediaOf(body), inline: await inlineStories(body) };
  return htmlText(bodyHtml(body, context));
}

async function relationsOf(article: Article): Promise<Pick<WpResource, 'links' | 'embeds'>> {
  const { id, locale, picture, tagIds, authorIds, sectionId } = article;
  const link = (path: string, more: object = {}): WpLink => ({ href: api(path), embeddable: true, ...more });
  const bodies = async (resources: readonly (WpResource | undefined)[]) =>
    Promise.all(resources.flatMap((resource) => (resource ? [wpBody(resource, undefined, undefined)] : [])));
  const users = async () => {
    for (const author of authorIds) noteTag(dependency.author(author));
    const found = await Promise.all(authorIds.map((author) => store().get('author', author)));
    return bodies(await Promise.all(found.map((author) => author && wpUser(author, locale))));
  };
  const media = async () => {
    if (!picture) return [];
    noteTag(dependency.media(picture.mediaId));
    const found = await store().get('media', picture.mediaId);
    return bodies([found && (await wpMedia(found))]);
  };
  const terms = async () => {
    noteTag(dependency.sections);
    const section = await store().get('section', sectionId);
    for (const tag of tagIds) noteTag(dependency.tag(tag));
    const tags = await Promise.all(tagIds.map((tag) => store().get('tag', tag)));
    return [
      await bodies([section && (await wpTerm('category', section, locale))]),
      await bodies(await Promise.all(tags.map((tag) => tag && wpTerm('tag', tag, locale)))),
    ];
  };
  const replies = async () => {
    const found = await bodies(await commentsOfPost(article));
    return found.length > 0 ? [found] : [];
  };
  return {
    links: {
      ...ownLinks('posts', id),
      about: [{ href: api('/wp/v2/types/post') }],
      author: authorIds.map((author) => link(`/wp/v2/users/${wpNumber('user', author)}`)),
      replies: [link(`/wp/v2/comments?post=${id}`)],
      ...(picture && { 'wp:featuredmedia': [link(`/wp/v2/media/${wpNumber('media', picture.mediaId)}`)] }),
      'wp:attachment': [{ href: api(`/wp/v2/media?parent=${id}`) }],
      'wp:term': [
        link(`/wp/v2/categories?post=${id}`, { taxonomy: 'category' }),
        link(`/wp/v2/tags?post=${id}`, { taxonomy: 'post_tag' }),
      ],
    },
    embeds: { author: users, replies, 'wp:featuredmedia': media, 'wp:term': terms },
  };
}

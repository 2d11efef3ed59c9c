import type { Article } from '#root/lib/domain/article.ts';
import type { PublicComment } from '#root/lib/domain/comment.ts';
import { spoken } from '#root/lib/feeds/block-html.ts';
import { element, htmlText } from '#root/lib/feeds/markup.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteTag } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createPace } from '#root/lib/store/pace.ts';
import type { CommentThread } from '#root/lib/store/port.ts';
import { wpDate } from '#root/lib/wp-json/wp-date.ts';
import { noComment } from '#root/lib/wp-json/wp-error.ts';
import { wpNumber } from '#root/lib/wp-json/wp-number.ts';
import type { WpParameters } from '#root/lib/wp-json/wp-parameters.ts';
import type { WpList, WpResource } from '#root/lib/wp-json/wp-resource.ts';
import { publicCards } from '../public-cards.ts';
import { publicComment } from '../public-comment.ts';
import { siteSettings } from '../site.ts';
import { api, ownLinks, whole } from './wp-address.ts';

/** Comments of the whole paper are looked through this far back; those of a story to their end. */
const mostSeen = 1000;
const window = 500;
/** So many stand in the answer of a post that embeds them. */
const mostEmbedded = 100;

type Shown = { comment: PublicComment; slug: string };

/** What readers see of comments, newest first where nothing else is asked. */
export async function wpComments(asked: WpParameters): Promise<WpList> {
  const { include, exclude, parent, search, after, before, order, author } = asked;
  const all = asked.post.length > 0 ? await ofPosts(asked.post) : await newest();
  const words = search.toLowerCase();
  const fitting = all.filter(({ comment: { id, parentId, text, author: name, createdAt } }) => {
    const number = wpNumber('comment', id);
    const at = Date.parse(createdAt);
    if ((include && !include.includes(number)) || exclude.includes(number)) return false;
    if (parent && !parent.includes(parentId ? wpNumber('comment', parentId) : 0)) return false;
    if ((after !== undefined && at <= after) || (before !== undefined && at >= before)) return false;
    // Readers who write are no users.
    if (author.length > 0 && !author.includes(0)) return false;
    return `${name} ${text}`.toLowerCase().includes(words);
  });
  const sign = order === 'asc' ? 1 : -1;
  fitting.sort(
    (one, other) =>
      sign * (Date.parse(one.comment.createdAt) - Date.parse(other.comment.createdAt)) ||
      (one.comment.id < other.comment.id ? -1 : 1),
  );
  const page = fitting.slice(asked.offset, asked.offset + asked.perPage);
  return { items: await Promise.all(page.map(wpComment)), total: fitting.length };
}

export async function wpCommentItem(number: number): Promise<WpResource> {
  const found = (await newest()).find(({ comment }) => wpNumber('comment', comment.id) === number);
  if (!found) throw noComment();
  return wpComment(found);
}

/** The first comments that readers see under a story. */
export async function commentsOfPost({ id, slug }: Pick<Article, 'id' | 'slug'>): Promise<WpResource[]> {
  const shown = await underStory(id, mostEmbedded);
  return Promise.all(shown.slice(0, mostEmbedded).map((comment) => wpComment({ comment, slug })));
}

async function ofPosts(posts: readonly number[]): Promise<Shown[]> {
  for (const id of posts) noteTag(dependency.card(id));
  const cards = publicCards(await store().reads.cards(posts));
  const shown = cards.map(async ({ id, slug }) =>
    (await underStory(id, Infinity)).map((comment) => ({ comment, slug })),
  );
  return (await Promise.all(shown)).flat();
}

async function underStory(articleId: number, most: number): Promise<PublicComment[]> {
  noteTag(dependency.thread(articleId));
  const comments: PublicComment[] = [];
  const add = ({ comment, replies }: CommentThread) => {
    comments.push(publicComment(comment));
    replies.forEach(add);
  };
  for (let offset = 0, more = true; more && comments.length < most; offset += window) {
    const { items } = await store().reads.threads(articleId, { offset, limit: window });
    items.forEach(add);
    more = items.length === window;
  }
  return comments;
}

/** The newest of the paper that readers see: their story is public, and so is all above them. */
async function newest(): Promise<Shown[]> {
  noteTag(dependency.comments);
  const pace = createPace();
  const shown: Shown[] = [];
  for (let offset = 0, more = true; more && offset < mostSeen; offset += window) {
    const { items } = await store().reads.comments({ states: ['approved'] }, { offset, limit: window });
    const ids = [...new Set(items.map(({ articleId }) => articleId))];
    for (const id of ids) noteTag(dependency.card(id));
    const slugs = new Map(publicCards(await store().reads.cards(ids)).map(({ id, slug }) => [id, slug]));
    for (const comment of items) {
      const slug = slugs.get(comment.articleId);
      if (slug === undefined) continue;
      if (comment.parentId && (await store().reads.threadPosition(comment.id)) === undefined) continue;
      shown.push({ comment: publicComment(comment), slug });
      await pace();
    }
    more = items.length === window;
  }
  return shown;
}

async function wpComment({ comment, slug }: Shown): Promise<WpResource> {
  const { id, articleId, parentId, author, text, createdAt, locale } = comment;
  const { timeZone } = await siteSettings();
  const { local, gmt } = wpDate(createdAt, timeZone);
  const number = wpNumber('comment', id);
  const parent = parentId ? wpNumber('comment', parentId) : 0;
  const paragraphs = text.split(/\n+/).filter((line) => line.trim() !== '');
  const body = {
    ...{ id: number, post: articleId, parent, author: 0, author_name: author, author_url: '' },
    ...{ date: local, date_gmt: gmt },
    content: { rendered: htmlText(paragraphs.map((line) => element('p', spoken(line, locale), line))) },
    link: whole(href(locale, { to: 'article', id: articleId, slug, comment: id })),
    ...{ status: 'approved', type: 'comment', author_avatar_urls: {}, meta: [] },
  };
  return {
    body,
    links: {
      ...ownLinks('comments', number),
      up: [{ href: api(`/wp/v2/posts/${articleId}`), embeddable: true, post_type: 'post' }],
      ...(parent && { 'in-reply-to': [{ href: api(`/wp/v2/comments/${parent}`), embeddable: true as const }] }),
    },
  };
}

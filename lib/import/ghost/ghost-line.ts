import type { ArticleState } from '#root/lib/domain/article.ts';
import type { CommentState } from '#root/lib/domain/comment.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { readHtml } from '../html/html-blocks.ts';
import { commentText, htmlLine, htmlText } from '../html/html-text.ts';
import { lostNotes } from '../html/lost-notes.ts';
import { paragraphsOf } from '../import-block.ts';
import type { ImportComment } from '../import-comment.ts';
import type { ImportLine } from '../import-line.ts';
import { storyLocale, wordsOf } from '../story-locale.ts';
import type { Uploads } from '../uploads.ts';
import { type GhostData, type GhostPost, ghostInstant } from './ghost-export.ts';

const states: Readonly<Record<string, ArticleState>> = {
  published: 'published',
  sent: 'published',
  scheduled: 'scheduled',
  draft: 'draft',
};
const commentStates: Readonly<Record<string, CommentState>> = {
  published: 'approved',
  hidden: 'rejected',
  deleted: 'rejected',
};

export type GhostContext = { data: GhostData; uploads: Uploads; now: number; siteLocale: Locale };

/** A post as a story of an import: its first tag is the section, the others are tags. Or why it is none. */
export function ghostLine(post: GhostPost, { data, uploads, now, siteLocale }: GhostContext): ImportLine | string {
  const meta = data.posts_meta.find(({ post_id }) => post_id === post.id);
  const here = (address: string) => address.replaceAll('__GHOST_URL__', '');
  const from = (address: string) => uploads.find(here(address)) ?? here(address);
  const { blocks, lost } = readHtml(here(post.html), {
    lineEnds: false,
    picture: ({ address, alt, caption }) => ({
      from: uploads.find(address) ?? absolute(address),
      alt,
      ...(caption && { caption }),
    }),
  });
  const body = blocks.length > 0 ? blocks : paragraphsOf(post.plaintext);
  const title = htmlLine(post.title);
  if (!title && body.length === 0) return 'empty: neither a title nor a text';
  const date = ghostInstant(post.published_at) ?? (post.status === 'draft' ? undefined : ghostInstant(post.created_at));
  const updated = ghostInstant(post.updated_at);
  const isOpen = post.visibility === '' || post.visibility === 'public';
  const isDue = date !== undefined && Date.parse(date) <= now;
  const known = states[post.status] ?? 'draft';
  const state = !isOpen ? 'draft' : known === 'scheduled' && isDue ? 'published' : known;
  const names = tagsOf(post, data);
  const tags = names.filter((name) => !name.startsWith('#'));
  const notes = [
    ...(isOpen ? [] : [`was for ${post.visibility} only: brought in as a draft`]),
    ...(names.length > tags.length ? [`${names.length - tags.length} inner tags left out`] : []),
    ...lostNotes(lost),
  ];
  const caption = htmlLine(meta?.feature_image_caption ?? '');
  const seoTitle = htmlLine(meta?.meta_title || post.meta_title);
  const seoDescription = htmlLine(meta?.meta_description || post.meta_description);
  const standfirst = htmlText(post.custom_excerpt);
  return {
    id: `ghost:${post.id}`,
    title: title || post.slug,
    body,
    state,
    sections: tags.slice(0, 1),
    tags: tags.slice(1),
    authors: authorsOf(post, data),
    sources: [],
    ...(date && { date }),
    ...(updated && date && updated > date && { updated }),
    url: `/${post.slug}/`,
    locale: storyLocale(`${title} ${wordsOf(body)}`, post.locale, siteLocale),
    ...(standfirst && { standfirst }),
    ...(post.feature_image && {
      image: { from: from(post.feature_image), alt: meta?.feature_image_alt ?? '', ...(caption && { caption }) },
    }),
    comments: commentsOf(post, data),
    ...(seoTitle && seoTitle !== title && { seoTitle }),
    ...(seoDescription && { seoDescription }),
    ...(post.featured && { pinned: true }),
    ...(notes.length > 0 && { notes }),
  };
}

/** A path of the old site is no file beside the export. */
function absolute(address: string): string {
  return address.startsWith('/') ? `/${address}` : address;
}

function tagsOf(post: GhostPost, { posts_tags, tags }: GhostData): string[] {
  return inOrder(posts_tags.filter(({ post_id }) => post_id === post.id))
    .map(({ tag_id }) => htmlLine(tags.find(({ id }) => id === tag_id)?.name ?? ''))
    .filter(Boolean);
}

function authorsOf(post: GhostPost, { posts_authors, users }: GhostData): string[] {
  return inOrder(posts_authors.filter(({ post_id }) => post_id === post.id))
    .map(({ author_id }) => htmlLine(users.find(({ id }) => id === author_id)?.name ?? ''))
    .filter(Boolean);
}

function inOrder<T extends { sort_order?: number | null }>(links: T[]): T[] {
  return links.sort((one, other) => (one.sort_order ?? 0) - (other.sort_order ?? 0));
}

function commentsOf(post: GhostPost, { comments, members }: GhostData): ImportComment[] {
  const own = comments.filter(({ post_id, html }) => post_id === post.id && commentText(html) !== '');
  const made = new Map(
    own.map((one) => {
      const date = ghostInstant(one.created_at);
      const author = htmlLine(members.find(({ id }) => id === one.member_id)?.name ?? '') || 'بلا اسم';
      const state = commentStates[one.status] ?? 'pending';
      return [
        one.id,
        { key: one.id, author, email: '', text: commentText(one.html), ...(date && { date }), replies: [], state },
      ];
    }),
  ) as Map<string, ImportComment>;
  const roots: ImportComment[] = [];
  // Ghost nests one level deep.
  for (const { id, parent_id } of own) {
    const comment = made.get(id);
    const parent =
      parent_id && parent_id !== id ? own.find((one) => one.id === parent_id && !one.parent_id) : undefined;
    if (comment) (parent ? (made.get(parent.id)?.replies ?? roots) : roots).push(comment);
  }
  return roots;
}

import type { Article } from '#root/lib/domain/article.ts';
import type { Block, Picture } from '#root/lib/domain/block.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { exportedMedia } from '#root/lib/import/naba/media-files.ts';
import { renditionsOf } from '#root/lib/media/srcset.ts';
import type { PaperNames } from './paper-names.ts';
import { type Thread, threadsOf } from './story-comments.ts';

export type LineContext = {
  names: PaperNames;
  media: ReadonlyMap<string, Media>;
  /** The source id under which a story goes out. */
  sourceIdOf(articleId: number): string;
  isPrivate: boolean;
};

/** A story as a line for `naba import`: the same line, read into an empty paper, makes the same story. */
export function storyLine(article: Article, comments: readonly Comment[], context: LineContext): object {
  const { locale, headline: title, state, sources, publishedAt, updatedAt, standfirst, kicker, picture } = article;
  const { names, sourceIdOf } = context;
  return {
    id: article.sourceId ?? sourceIdOf(article.id),
    title,
    state,
    locale,
    sections: names.sectionTrail(article.sectionId).map(({ name }) => inLocale(name, locale)),
    tags: article.tagIds.flatMap((id) => names.nameOf('tag', id, locale) ?? []),
    authors: article.authorIds.flatMap((id) => names.nameOf('author', id, locale) ?? []),
    source: sources,
    date: publishedAt,
    updated: updatedAt,
    url: article.sourceUrl,
    standfirst,
    kicker,
    ...(picture && { image: imageOf(picture, context) }),
    translation: article.translationKey,
    body: article.body.map((block) => blockOf(block, context)),
    comments: threadsOf(comments).map((thread) => commentOf(thread, context)),
    naba: {
      number: article.id,
      slug: article.slug,
      createdAt: article.createdAt,
      section: article.sectionId,
      tags: article.tagIds,
      authors: article.authorIds,
      cover: article.cover,
      commenting: article.commenting,
      seoTitle: article.seoTitle,
      seoDescription: article.seoDescription,
      pinned: article.pinned,
      withdrawal: article.withdrawal,
      embargoUntil: article.embargoUntil,
      unpublishAt: article.unpublishAt,
      importNotes: article.importNotes,
      ...(article.relatedIds.length > 0 && { related: article.relatedIds.map(sourceIdOf) }),
    },
  };
}

function blockOf(block: Block, context: LineContext): object {
  switch (block.type) {
    case 'picture':
      return { type: 'picture', image: imageOf(block.picture, context) };
    case 'gallery': {
      const { pictures, caption } = block;
      return { type: 'gallery', images: pictures.map((picture) => imageOf(picture, context)), caption };
    }
    case 'related':
      return { type: 'related', story: context.sourceIdOf(block.articleId) };
    case 'correction':
      return { type: 'correction', text: block.text, kind: block.kind, date: block.at };
    default:
      return block;
  }
}

function imageOf({ mediaId, ...words }: Picture, { media }: LineContext): object {
  const found = media.get(mediaId);
  const file = found && (renditionsOf(found, 'webp').at(-1) ?? renditionsOf(found, 'jpeg').at(-1))?.file;
  return { path: `${exportedMedia}/${file ?? mediaId}`, media: mediaId, ...words };
}

function commentOf({ comment, replies }: Thread, context: LineContext): object {
  const { id, author, email, text, createdAt, state, decidedAt, reason, decidedBy } = comment;
  return {
    author,
    ...(context.isPrivate && email && { email }),
    text,
    date: createdAt,
    naba: { id, state, decidedAt, ...(context.isPrivate && { reason, decidedBy }) },
    ...(replies.length > 0 && { replies: replies.map((reply) => commentOf(reply, context)) }),
  };
}

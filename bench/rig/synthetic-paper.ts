import type { Article } from '#root/lib/domain/article.ts';
import type { Comment } from '#root/lib/domain/comment.ts';
import type { ImportLine } from '#root/lib/import/import-line.ts';

type Named = { collection: 'section' | 'tag' | 'author'; id: string; name: string };

export type SyntheticPaper = {
  /** The line as a published story; sections, tags and authors get their ids as they come. */
  article(line: ImportLine, id: number, sectionId?: string): Article;
  /** What the stories so far have named. */
  names(): Iterable<Named>;
};

/** Makes stories of import lines without an importer: for measuring what stands behind it. */
export function createSyntheticPaper(): SyntheticPaper {
  const names = new Map<string, Named>();

  function idOf(collection: Named['collection'], name: string): string {
    const key = `${collection}:${name}`;
    const known = names.get(key) ?? { collection, id: `${collection}-${names.size}`, name };
    names.set(key, known);
    return known.id;
  }

  return {
    article(line, id, sectionId) {
      const { locale, title, sections, tags, authors, body, date = '', standfirst } = line;
      return {
        ...{ schema: 1, id, version: 1, locale, state: 'published', headline: title, slug: `story-${id}` },
        ...(standfirst !== undefined && { standfirst }),
        sectionId: sectionId ?? idOf('section', sections.join('/')),
        tagIds: tags.map((name) => idOf('tag', name)),
        authorIds: authors.map((name) => idOf('author', name)),
        ...{ sources: [], relatedIds: [], commenting: 'default', createdAt: date, publishedAt: date },
        body: body.flatMap((block) => (block.type === 'paragraph' ? { type: 'paragraph', text: block.text } : [])),
      };
    },
    names: () => names.values(),
  };
}

/** An approved comment; `at` in milliseconds since the epoch. */
export function syntheticComment(id: string, articleId: number, at: number, parentId?: string): Comment {
  return {
    ...{ schema: 1, id, version: 1, articleId, ...(parentId && { parentId }), locale: 'ar', state: 'approved' },
    ...{ author: 'قارئ', email: 'reader@example.org', text: 'تعليق من قارئ على الخبر.', writerKey: 'w' },
    createdAt: new Date(at).toISOString(),
  };
}

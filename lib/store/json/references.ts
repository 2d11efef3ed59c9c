import type { Article } from '#root/lib/domain/article.ts';
import type { Collection, Entity } from '#root/lib/domain/entities.ts';
import { placedPictures } from '#root/lib/domain/placed-pictures.ts';
import type { Redirect, RedirectTarget } from '#root/lib/domain/redirect.ts';
import type { Front } from '#root/lib/domain/settings.ts';
import type { Author, Section } from '#root/lib/domain/taxonomy.ts';

/** One document named by another. */
export type Reference = { collection: 'article' | 'section' | 'tag' | 'author' | 'media'; id: string | number };

/** Every document that must be there for `document` to be shown as it is meant. */
export function referencesOf(collection: Collection, document: Entity): Reference[] {
  switch (collection) {
    case 'article':
      return ofArticle(document as Article);
    case 'section': {
      const { parentId } = document as Section;
      return parentId === undefined ? [] : [{ collection: 'section', id: parentId }];
    }
    case 'author':
      return media((document as Author).picture?.mediaId);
    case 'front': {
      const { leadId, secondIds, sectionId, stripIds = [] } = document as Front;
      return [
        ...articles([...(leadId === undefined ? [] : [leadId]), ...secondIds]),
        ...sections([...(sectionId === undefined ? [] : [sectionId]), ...stripIds]),
      ];
    }
    case 'redirect':
      return ofTarget((document as Redirect).to);
    case 'comment':
      return articles([(document as Entity<'comment'>).articleId]);
    case 'working':
    case 'saved': {
      const { articleId, text } = document as Entity<'working'>;
      return [...articles([articleId]), ...(text ? placedPictures(text) : []).flatMap(({ mediaId }) => media(mediaId))];
    }
    case 'tag':
    case 'media':
    case 'settings':
    case 'breaking':
    case 'page':
      return [];
  }
}

function ofArticle(article: Article): Reference[] {
  return [
    { collection: 'section', id: article.sectionId },
    ...article.tagIds.map((id) => ({ collection: 'tag', id }) as const),
    ...article.authorIds.map((id) => ({ collection: 'author', id }) as const),
    ...placedPictures(article).flatMap(({ mediaId }) => media(mediaId)),
    ...articles(article.relatedIds),
    ...article.body.flatMap((block) => (block.type === 'related' ? articles([block.articleId]) : [])),
  ];
}

/** A section, tag or writer that is deleted leaves its old addresses behind: they answer 404, as its last one does. */
function ofTarget(to: RedirectTarget): Reference[] {
  return 'articleId' in to ? articles([to.articleId]) : [];
}

const articles = (ids: readonly number[]): Reference[] => ids.map((id) => ({ collection: 'article', id }));
const sections = (ids: readonly string[]): Reference[] => ids.map((id) => ({ collection: 'section', id }));
const media = (id: string | undefined): Reference[] => (id === undefined ? [] : [{ collection: 'media', id }]);

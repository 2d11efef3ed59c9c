import type { Article } from '#root/lib/domain/article.ts';
import type { Media } from '#root/lib/domain/media.ts';
import { placedPictures } from '#root/lib/domain/placed-pictures.ts';
import type { Author } from '#root/lib/domain/taxonomy.ts';
import type { SavedText, WorkingCopy } from '#root/lib/domain/working-copy.ts';
import { normalise } from '#root/lib/text/normalise.ts';
import type { Prepared } from './prepared.ts';

type User =
  | { collection: 'article'; id: number; document: Article | null }
  | { collection: 'author'; id: string; document: Author | null }
  | { collection: 'working'; id: string; document: WorkingCopy | null }
  | { collection: 'saved'; id: string; document: SavedText | null };

export type PictureWriter = {
  /** Keeps what the library is looked through by, or forgets the picture where `media` is null. */
  put(id: string, media: Media | null): void;
  /** Keeps which pictures a document shows. */
  use(user: User): void;
};

/** Writes into the index which pictures the library has, and where each is used. */
export function pictureWriter(sql: Prepared): PictureWriter {
  return {
    put(id, media) {
      sql('DELETE FROM picture WHERE id = ?').run(id);
      if (!media) return;
      const { alt, caption = '', credit = '', licence, focus, originalName, createdAt } = media;
      const words = normalise([alt, caption, credit, licence?.name ?? '', originalName].join(' '));
      sql('INSERT INTO picture(id, at, words, described, until, focus) VALUES(?, ?, ?, ?, ?, ?)').run(
        ...[id, Date.parse(createdAt), words, alt.trim() === '' ? 0 : 1],
        licence?.until === undefined ? null : Date.parse(licence.until),
        focus ? JSON.stringify(focus) : null,
      );
    },
    use(user) {
      const { collection } = user;
      sql('DELETE FROM picture_use WHERE collection = ? AND id = ?').run(collection, String(user.id));
      for (const mediaId of picturesOf(user)) {
        const insert = 'INSERT INTO picture_use(picture, collection, id, article) VALUES(?, ?, ?, ?)';
        sql(insert).run(mediaId, collection, String(user.id), articleOf(user));
      }
    },
  };
}

function picturesOf({ collection, document }: User): Set<string> {
  if (!document) return new Set();
  if (collection === 'author') return new Set(document.picture ? [document.picture.mediaId] : []);
  const text = collection === 'article' ? document : document.text;
  return new Set(text ? placedPictures(text).map(({ mediaId }) => mediaId) : []);
}

function articleOf({ collection, id, document }: User): number | null {
  if (collection === 'article') return id;
  return collection === 'author' ? null : (document?.articleId ?? null);
}

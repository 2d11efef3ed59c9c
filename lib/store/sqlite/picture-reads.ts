import type { Focus } from '#root/lib/domain/media.ts';
import type { PictureFilter, PictureUse } from '../port.ts';
import type { Prepared } from './prepared.ts';
import type { SyncReads } from './sync-reads.ts';

/** From the few pictures whose licence ends to the stories that show them: in this order, whatever the planner would guess. */
const ending = `FROM picture p CROSS JOIN picture_use u ON u.picture = p.id AND u.collection = 'article'
  CROSS JOIN article a ON a.id = u.article WHERE p.until < ? AND a.state = 'published'`;
const unused = 'NOT EXISTS (SELECT 1 FROM picture_use u WHERE u.picture = p.id)';

/** The reads of the media library. */
export function pictureReads(
  sql: Prepared,
): Pick<SyncReads, 'pictures' | 'pictureUses' | 'endingLicences' | 'focalPoints'> {
  function conditions({ words, only, endsBefore }: PictureFilter): { text: string; values: (string | number)[] } {
    const tests = [
      ...words.map(() => 'instr(p.words, ?) > 0'),
      ...(only === 'undescribed' ? ['p.described = 0'] : []),
      ...(only === 'unused' ? [unused] : []),
      ...(endsBefore === undefined ? [] : ['p.until < ?']),
    ];
    const values = [...words, ...(endsBefore === undefined ? [] : [endsBefore])];
    return { text: tests.length === 0 ? '' : `WHERE ${tests.join(' AND ')}`, values };
  }

  return {
    pictures(filter, { offset, limit }) {
      const { text, values } = conditions(filter);
      const total = Number(sql(`SELECT count(*) AS total FROM picture p ${text}`).get(...values)?.total);
      const order = 'ORDER BY p.at DESC, p.id DESC LIMIT ? OFFSET ?';
      const rows = sql(`SELECT p.id FROM picture p ${text} ${order}`).all(...values, limit, offset);
      return { items: rows.map(({ id }) => String(id)), total };
    },

    pictureUses(pictureId) {
      const rows = sql(
        'SELECT collection, id, article FROM picture_use WHERE picture = ? ORDER BY collection, article, id',
      ).all(pictureId);
      return rows.map(({ collection, id, article }): PictureUse => {
        if (collection === 'author') return { in: 'author', authorId: String(id) };
        return { in: collection as 'article' | 'working' | 'saved', articleId: Number(article) };
      });
    },

    endingLicences(before, { offset, limit }) {
      const total = Number(sql(`SELECT count(DISTINCT u.article) AS total ${ending}`).get(before)?.total);
      // Beside a lone minimum the other columns come from its own row.
      const rows = sql(
        `SELECT u.article, p.id, min(p.until) AS until ${ending} GROUP BY u.article ORDER BY until, u.article LIMIT ? OFFSET ?`,
      ).all(before, limit, offset);
      return {
        items: rows.map(({ article, id, until }) => ({
          articleId: Number(article),
          pictureId: String(id),
          until: Number(until),
        })),
        total,
      };
    },

    focalPoints(pictureIds) {
      const rows = sql(
        'SELECT id, focus FROM picture WHERE focus IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
      ).all(JSON.stringify(pictureIds));
      return new Map(rows.map(({ id, focus }) => [String(id), JSON.parse(String(focus)) as Focus]));
    },
  };
}

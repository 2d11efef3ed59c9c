import type { ArticleState } from '#root/lib/domain/article.ts';
import { type Locale, locales } from '#root/lib/domain/locale.ts';
import type { ArticleCard } from '../port.ts';
import { cardsById } from './card-reads.ts';
import { listName, never } from './list-name.ts';
import { listByName } from './listing-reads.ts';
import type { Prepared } from './prepared.ts';
import type { SyncReads } from './sync-reads.ts';

type Lookups = Pick<
  SyncReads,
  | 'cards'
  | 'neighbours'
  | 'translations'
  | 'articleIdBySource'
  | 'idBySlug'
  | 'publicationBounds'
  | 'nextPublication'
  | 'plans'
  | 'corrections'
  | 'counts'
>;

/** The reads that find one thing, or a few, by a key. */
export function lookupReads(sql: Prepared): Lookups {
  const published = (locale: Locale) => listByName(sql, listName('all', locale, 'published'))?.id ?? 0;

  function beside(
    list: number,
    id: number,
    at: number,
    now: number,
    side: 'previous' | 'next',
  ): ArticleCard | undefined {
    const [test, order] = side === 'previous' ? ['<', 'DESC'] : ['>', 'ASC'];
    const found = sql(
      `SELECT article FROM listing WHERE list = ? AND (at, article) ${test} (?, ?) AND at <= ?
       ORDER BY at ${order}, article ${order} LIMIT 1`,
    ).get(list, at, id, now);
    return found && cardsById(sql, [Number(found.article)])[0];
  }

  return {
    cards: (ids) => cardsById(sql, ids),

    neighbours(articleId, now) {
      const story = sql('SELECT at, section, locale FROM article WHERE id = ?').get(articleId);
      if (!story) return {};
      const name = listName(`section:${story.section}`, story.locale as Locale, 'published');
      const list = listByName(sql, name)?.id ?? 0;
      const previous = beside(list, articleId, Number(story.at), now, 'previous');
      const next = beside(list, articleId, Number(story.at), now, 'next');
      return { ...(previous && { previous }), ...(next && { next }) };
    },

    translations(key, now) {
      const rows = sql(
        `SELECT id FROM article WHERE translation = ? AND state = 'published' AND at <= ? ORDER BY at DESC, id DESC`,
      ).all(key, now);
      return cardsById(
        sql,
        rows.map(({ id }) => Number(id)),
      );
    },

    articleIdBySource(sourceId) {
      const row = sql('SELECT min(id) AS id FROM article WHERE source = ?').get(sourceId);
      return row?.id === null ? undefined : Number(row?.id);
    },

    idBySlug(collection, slug) {
      const row = sql('SELECT min(id) AS id FROM slug WHERE collection = ? AND slug = ?').get(
        collection,
        slug.normalize('NFC'),
      );
      return typeof row?.id === 'string' ? row.id : undefined;
    },

    publicationBounds(locale, now) {
      const end = (order: 'ASC' | 'DESC') =>
        sql(`SELECT at FROM listing WHERE list = ? AND at <= ? ORDER BY at ${order} LIMIT 1`).get(
          published(locale),
          now,
        );
      const first = end('ASC');
      const last = end('DESC');
      return first && last && { first: Number(first.at), last: Number(last.at) };
    },

    nextPublication(now) {
      const instants = locales.map((locale) => {
        const row = sql('SELECT min(at) AS at FROM listing WHERE list = ? AND at > ? AND at < ?').get(
          ...[published(locale), now, never],
        );
        return row?.at === null ? Infinity : Number(row?.at);
      });
      const soonest = Math.min(...instants);
      return Number.isFinite(soonest) ? soonest : undefined;
    },

    plans(limit) {
      const rows = sql('SELECT article, act, at FROM plan ORDER BY at, article LIMIT ?').all(limit);
      return rows.map(({ article, act, at }) => ({
        articleId: Number(article),
        act: act === 'publish' ? 'publish' : 'withdraw',
        at: Number(at),
      }));
    },

    corrections(locale, now, limit) {
      const rows = sql(
        `SELECT c.article, c.at FROM correction c JOIN article a ON a.id = c.article
         WHERE c.locale = ? AND a.state = 'published' AND a.at <= ? ORDER BY c.at DESC, c.article DESC LIMIT ?`,
      ).all(locale, now, limit);
      return rows.map(({ article, at }) => ({ articleId: Number(article), at: Number(at) }));
    },

    counts() {
      const inState = (state: ArticleState) =>
        locales.reduce((sum, locale) => sum + (listByName(sql, listName('all', locale, state))?.total ?? 0), 0);
      const total = (table: string) => Number(sql(`SELECT count(*) AS total FROM ${table}`).get()?.total);
      return { articles: total('article'), published: inState('published'), comments: total('comment') };
    },
  };
}

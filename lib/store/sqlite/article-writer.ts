import type { Article } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { planOf } from '#root/lib/domain/story-plan.ts';
import { articleCard, type OwnCard } from '../article-card.ts';
import { type ArticleWords, articleWords } from './article-words.ts';
import type { KinWriter } from './kin-writer.ts';
import { type ListScope, listName, never } from './list-name.ts';
import type { ListWriter } from './list-writer.ts';
import { bytesOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import { wordColumns } from './schema.ts';
import type { WordWriter } from './word-writer.ts';

export type ArticleWriter = {
  put(article: Article): void;
  remove(id: number): void;
  /** Puts the stories of a section into their lists anew, after the sections above it changed. */
  relist(sectionId: string): void;
};

const insertWords = (locale: Locale) =>
  `INSERT INTO words_${locale}(rowid, ${wordColumns.map(({ name }) => name).join(', ')})
   VALUES(?${', ?'.repeat(wordColumns.length)})`;

/** Writes stories into the index. `trail` gives a section and the sections above it. */
export function articleWriter(
  sql: Prepared,
  lists: ListWriter,
  paperWords: WordWriter,
  kin: KinWriter,
  trail: (sectionId: string) => readonly string[],
): ArticleWriter {
  /** @returns the lists' ids as JSON */
  function enlist(card: OwnCard, at: number): string {
    const scopes = new Set<ListScope>(['all']);
    for (const id of trail(card.sectionId)) scopes.add(`section:${id}`);
    for (const id of card.tagIds) scopes.add(`tag:${id}`);
    for (const id of card.authorIds) scopes.add(`author:${id}`);
    const names = [...scopes].map((scope) => listName(scope, card.locale, card.state));
    return lists.add(names, at, card.id);
  }

  function remove(id: number): void {
    takeOut(id);
    kin.gone(id);
  }

  function takeOut(id: number): void {
    const old = sql('SELECT locale, state, at, lists FROM article WHERE id = ?').get(id);
    if (!old) return;
    lists.remove(String(old.lists), Number(old.at), id);
    if (old.state === 'published') {
      sql(`DELETE FROM words_${old.locale} WHERE rowid = ?`).run(id);
      sql(`DELETE FROM heads_${old.locale} WHERE rowid = ?`).run(id);
    }
    sql('DELETE FROM passage WHERE id = ?').run(id);
    sql('DELETE FROM article WHERE id = ?').run(id);
    sql('DELETE FROM card WHERE id = ?').run(id);
    sql('DELETE FROM correction WHERE article = ?').run(id);
    sql('DELETE FROM plan WHERE article = ?').run(id);
  }

  function put(article: Article): void {
    takeOut(article.id);
    const card = articleCard(article);
    const at = placeInTime(article);
    const { id, locale, state, sectionId } = article;
    sql(
      'INSERT INTO article(id, locale, state, at, section, lists, translation, source) VALUES(?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      ...[id, locale, state, at, sectionId, enlist(card, at)],
      article.translationKey ?? null,
      article.sourceId ?? null,
    );
    for (const at of correctedAt(article)) {
      sql('INSERT INTO correction(article, at, locale) VALUES(?, ?, ?)').run(id, at, locale);
    }
    const plan = planOf(article);
    if (plan) sql('INSERT INTO plan(article, act, at) VALUES(?, ?, ?)').run(id, plan.act, plan.at);
    const words = articleWords(article);
    sql('INSERT INTO card(id, json, keys) VALUES(?, ?, ?)').run(id, JSON.stringify(card), JSON.stringify(words.keys));
    if (state === 'published') {
      find(article, at, words);
      kin.changed(id);
    } else {
      kin.gone(id);
    }
  }

  /** Lets readers find the story. */
  function find({ id, locale }: Article, at: number, { columns, passage, heads, vocabulary }: ArticleWords): void {
    sql(insertWords(locale)).run(id, ...columns);
    sql(`INSERT INTO heads_${locale}(rowid, headline) VALUES(?, ?)`).run(id, heads);
    const { headline, names, sketch, words } = passage;
    const insertPassage = 'INSERT INTO passage(id, at, headline, names, sketch, words) VALUES(?, ?, ?, ?, ?, ?)';
    sql(insertPassage).run(id, at, headline, names, bytesOf(sketch), bytesOf(words));
    paperWords.note(locale, vocabulary);
  }

  function relist(sectionId: string): void {
    const rows = sql('SELECT a.id, a.at, a.lists, c.json FROM article a JOIN card c USING(id) WHERE a.section = ?');
    for (const row of rows.all(sectionId)) {
      const id = Number(row.id);
      const at = Number(row.at);
      lists.remove(String(row.lists), at, id);
      const anew = enlist(JSON.parse(String(row.json)) as OwnCard, at);
      sql('UPDATE article SET lists = ? WHERE id = ?').run(anew, id);
    }
  }

  return { put, remove, relist };
}

/** The instants of the story's corrections, each once. */
function correctedAt({ body }: Article): Set<number> {
  return new Set(body.flatMap((block) => (block.type === 'correction' ? Date.parse(block.at) : [])));
}

/** The instant that orders a story: its publication; where it has none, its last change. */
function placeInTime(article: Article): number {
  if (article.publishedAt !== undefined) return Date.parse(article.publishedAt);
  return article.state === 'published' ? never : Date.parse(article.updatedAt ?? article.createdAt);
}

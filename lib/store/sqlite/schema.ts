import type { DatabaseSync } from 'node:sqlite';
import { type Locale, locales } from '#root/lib/domain/locale.ts';

/** Raised whenever the tables or what they are filled with change: an index of another number is built anew. */
export const indexSchema = 13;

/**
 * The columns of the word index, each once with the exact words and once with their stems. Weights for bm25; a match of
 * the exact word counts in both columns.
 */
export const wordColumns = [
  { name: 'headline', weight: 8 },
  { name: 'headline_stems', weight: 6 },
  { name: 'standfirst', weight: 4 },
  { name: 'standfirst_stems', weight: 3 },
  { name: 'names', weight: 3 },
  { name: 'names_stems', weight: 2 },
  { name: 'body', weight: 1 },
  { name: 'body_stems', weight: 1 },
] as const;

/**
 * `list` is one scope (everything, a section with all below it, a tag, an author) in one language and state, with its
 * length; `listing` puts stories into lists by time. `article.lists` says in which ones a story stands.
 *
 * `correction` says when stories were corrected, whatever their state; `plan` which ones change by themselves, and when.
 *
 * `passage` is what ranking reads of a story, `word` every word of the paper, `heads` the headlines' words for suggestions
 * while typing.
 *
 * `kin` keeps which stories are akin to a story (`others`, likest first) and which are its near-copies (`apart`): as of `made`,
 * while its own text is as of `changed`, both by the count of changes. `due`: 2 where the story itself is new or
 * changed, 1 where a neighbour is, 0 where the list holds. `kin_named` says in whose lists a story stands, `story_change`
 * which story each of the last changes was about.
 *
 * `picture` is what the media library is looked through by (`until`: the end of its licence, `focus`: its focal point as JSON), `picture_use` where each picture
 * is used: in stories, in texts that the desk writes or kept (of story `article`), as an author's portrait.
 *
 * The words need no tokenizer: they come normalised, separated by spaces (`ascii` leaves all beyond ASCII alone).
 */
const tables = `
CREATE TABLE file(path TEXT PRIMARY KEY, signature TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE article(
  id INTEGER PRIMARY KEY, locale TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL, section TEXT NOT NULL,
  lists TEXT NOT NULL, translation TEXT, source TEXT
);
CREATE INDEX article_section ON article(section);
CREATE INDEX article_translation ON article(translation) WHERE translation IS NOT NULL;
CREATE INDEX article_source ON article(source) WHERE source IS NOT NULL;
CREATE TABLE correction(
  article INTEGER NOT NULL, at INTEGER NOT NULL, locale TEXT NOT NULL, PRIMARY KEY(article, at)
) WITHOUT ROWID;
CREATE INDEX correction_time ON correction(locale, at, article);
CREATE TABLE plan(article INTEGER PRIMARY KEY, act TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX plan_time ON plan(at, article);
CREATE TABLE card(id INTEGER PRIMARY KEY, json TEXT NOT NULL, keys TEXT NOT NULL);
CREATE TABLE passage(
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, headline INTEGER NOT NULL, names INTEGER NOT NULL, sketch BLOB NOT NULL,
  words BLOB NOT NULL
);
CREATE TABLE word(id INTEGER PRIMARY KEY, locale TEXT NOT NULL, term TEXT NOT NULL, UNIQUE(term, locale));

CREATE TABLE kin(
  article INTEGER PRIMARY KEY, changed INTEGER NOT NULL, made INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 2,
  others TEXT NOT NULL DEFAULT '[]', apart TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX kin_due ON kin(due, article) WHERE due > 0;
CREATE TABLE kin_count(changes INTEGER NOT NULL);
INSERT INTO kin_count VALUES(0);
CREATE TABLE story_change(slot INTEGER PRIMARY KEY, change INTEGER NOT NULL, article INTEGER NOT NULL);
CREATE TABLE kin_named(other INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(other, article)) WITHOUT ROWID;

CREATE TABLE list(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, total INTEGER NOT NULL DEFAULT 0);
CREATE TABLE listing(
  list INTEGER NOT NULL, at INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(list, at, article)
) WITHOUT ROWID;

CREATE TABLE section(id TEXT PRIMARY KEY, parent TEXT) WITHOUT ROWID;
CREATE INDEX section_parent ON section(parent);
CREATE TABLE slug(
  collection TEXT NOT NULL, slug TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY(collection, slug, id)
) WITHOUT ROWID;
CREATE INDEX slug_id ON slug(collection, id);
CREATE TABLE name(
  term TEXT NOT NULL, locale TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY(term, locale, token)
) WITHOUT ROWID;
CREATE INDEX name_token ON name(token);

CREATE TABLE picture(
  id TEXT PRIMARY KEY, at INTEGER NOT NULL, words TEXT NOT NULL, described INTEGER NOT NULL, until INTEGER,
  focus TEXT
) WITHOUT ROWID;
CREATE INDEX picture_time ON picture(at, id);
CREATE INDEX picture_until ON picture(until) WHERE until IS NOT NULL;
CREATE TABLE picture_use(
  picture TEXT NOT NULL, collection TEXT NOT NULL, id TEXT NOT NULL, article INTEGER,
  PRIMARY KEY(picture, collection, id)
) WITHOUT ROWID;
CREATE INDEX picture_user ON picture_use(collection, id);

CREATE TABLE comment(
  id TEXT PRIMARY KEY, article INTEGER NOT NULL, parent TEXT, state TEXT NOT NULL, created INTEGER NOT NULL,
  writer TEXT NOT NULL, shown INTEGER NOT NULL, root TEXT, json TEXT NOT NULL
);
CREATE INDEX comment_article ON comment(article, created);
CREATE INDEX comment_state ON comment(state, created);
CREATE INDEX comment_writer ON comment(writer, created);
CREATE INDEX comment_parent ON comment(parent) WHERE parent IS NOT NULL;
CREATE INDEX comment_root ON comment(article, created, id) WHERE shown = 1 AND parent IS NULL;
CREATE INDEX comment_thread ON comment(root, created, id) WHERE shown = 1;
CREATE TABLE thread(article INTEGER PRIMARY KEY, comments INTEGER NOT NULL, threads INTEGER NOT NULL);
`;

const words = locales.map(
  (locale) => `
CREATE VIRTUAL TABLE words_${locale} USING fts5(
  ${wordColumns.map(({ name }) => name).join(', ')}, content='', contentless_delete=1, tokenize="ascii tokenchars '_-'"
);
CREATE VIRTUAL TABLE vocabulary_${locale} USING fts5vocab(words_${locale}, row);
CREATE VIRTUAL TABLE heads_${locale} USING fts5(
  headline, content='', contentless_delete=1, detail=none, prefix='2 3 4 5 6', tokenize="ascii tokenchars '_-'"
);`,
);

/**
 * Makes the index's tables where they are not there or of another schema (dropping those).
 * @returns whether they were made now: the index is then empty and must be filled
 */
export function prepareSchema(db: DatabaseSync): boolean {
  if (numberOf(db, 'user_version') === indexSchema) return false;
  db.exec('BEGIN IMMEDIATE');
  try {
    // A virtual table takes its own tables with it, so the list is read anew after each drop.
    for (let table = nextTable(db); table; table = nextTable(db)) db.exec(`DROP TABLE "${table}"`);
    db.exec(tables);
    for (const statement of words) db.exec(statement);
    db.exec(`PRAGMA user_version = ${indexSchema}`);
    db.exec('COMMIT');
    return true;
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
}

/** Whether the index was made for other tables: throwing its file away is quicker than dropping them. */
export function isOfAnotherSchema(db: DatabaseSync): boolean {
  return ![0, indexSchema].includes(numberOf(db, 'user_version'));
}

function nextTable(db: DatabaseSync): string | undefined {
  const virtualFirst = "ORDER BY sql LIKE 'CREATE VIRTUAL%' DESC LIMIT 1";
  const row = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ${virtualFirst}`)
    .get();
  return row && String(row.name);
}

function numberOf(db: DatabaseSync, pragma: string): number {
  return Number(db.prepare(`PRAGMA ${pragma}`).get()?.[pragma] ?? 0);
}

/** Likeness by the columns' weights; negative, lower is likelier. */
export const bm25 = (locale: Locale) => `bm25(words_${locale}, ${wordColumns.map(({ weight }) => weight).join(', ')})`;

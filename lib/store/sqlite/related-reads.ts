import type { Locale } from '#root/lib/domain/locale.ts';
import type { OwnCard } from '../article-card.ts';
import type { ArticleCard } from '../port.ts';
import { cardsById } from './card-reads.ts';
import { facet } from './facet.ts';
import { listName } from './list-name.ts';
import { listArticles, listByName } from './listing-reads.ts';
import { any, anyWord, namedExpression } from './match-expression.ts';
import type { Prepared } from './prepared.ts';
import { bm25 } from './schema.ts';

/** A word by which kin are looked for, and in how many stories it stands. */
type Key = { expression: string; stories: number };

const mostKeys = 14;
/** Stories looked through for one answer: rarer words first, so long as they stay below it. */
const mostStories = 6000;
const candidates = 60;
/** Kin of the same section and tags, and of about the same time, come first among equals. */
const sameSection = 1.15;
const sameTag = 1.2;

type Candidate = { id: number; at: number; likeness: number };

/** Finds stories akin to a story. Keeps how frequent words are: that changes slowly. */
export function relatedReads(sql: Prepared): (articleId: number, now: number, limit: number) => ArticleCard[] {
  const frequencies = wordFrequency(sql);

  return (articleId, now, limit) => {
    const story = sql('SELECT a.at, c.json, c.keys FROM article a JOIN card c USING(id) WHERE a.id = ?').get(articleId);
    if (!story) return [];
    const card = JSON.parse(String(story.json)) as OwnCard;
    const frequency = frequencies(card.locale);
    const keys = rarest([
      ...card.tagIds.map((id) => {
        return { expression: namedExpression('tag', id), stories: frequency(facet('tag', id)) };
      }),
      ...(JSON.parse(String(story.keys)) as string[]).map((stem) => {
        return { expression: anyWord([stem]), stories: frequency(stem) };
      }),
    ]);
    const found = keys.length === 0 ? [] : akin(sql, card, keys, now);
    const weights = new Map(found.map(({ id, at, likeness }) => [id, likeness * nearness(at, Number(story.at))]));
    const kin = cardsById(sql, [...weights.keys()])
      .map((other) => ({ other, score: (weights.get(other.id) ?? 0) * kinship(card, other) }))
      .sort((a, b) => b.score - a.score || b.other.id - a.other.id)
      .map(({ other }) => other)
      .slice(0, limit);
    return [...kin, ...fill(sql, card, kin, now, limit - kin.length)];
  };
}

/**
 * Gives in how many stories a word stands. Counting a frequent one walks its whole index, so those are remembered until the
 * paper has grown or shrunk by a tenth.
 */
function wordFrequency(sql: Prepared): (locale: Locale) => (word: string) => number {
  const frequent = 200;
  const remembered = { ar: new Map<string, number>(), en: new Map<string, number>() };
  const sizes = { ar: 0, en: 0 };
  return (locale) => {
    const known = remembered[locale];
    const size = listByName(sql, listName('all', locale, 'published'))?.total ?? 0;
    if (Math.abs(size - sizes[locale]) > sizes[locale] / 10) {
      known.clear();
      sizes[locale] = size;
    }
    return (word) => {
      const stories =
        known.get(word) ?? Number(sql(`SELECT doc FROM vocabulary_${locale} WHERE term = ?`).get(word)?.doc ?? 0);
      if (stories > frequent) known.set(word, stories);
      return stories;
    };
  };
}

/** A word of this story alone finds nothing; words that many stories have cost much and tell little. */
function rarest(keys: readonly Key[]): Key[] {
  const chosen: Key[] = [];
  let stories = 0;
  for (const key of keys.filter((one) => one.stories > 1).sort((a, b) => a.stories - b.stories)) {
    stories += key.stories;
    if (chosen.length === mostKeys || (stories > mostStories && chosen.length > 0)) break;
    chosen.push(key);
  }
  return chosen;
}

function akin(sql: Prepared, { id, locale }: OwnCard, keys: readonly Key[], now: number): Candidate[] {
  const rows = sql(
    `SELECT a.id, a.at, ${bm25(locale)} AS likeness
     FROM words_${locale} JOIN article a ON a.id = words_${locale}.rowid
     WHERE words_${locale} MATCH ? AND a.at <= ? AND a.id <> ? ORDER BY likeness LIMIT ${candidates}`,
  ).all(any(keys.map(({ expression }) => expression)), now, id);
  return rows.map((row) => ({ id: Number(row.id), at: Number(row.at), likeness: -Number(row.likeness) }));
}

/** 1.33 for a story of the same day, 1.17 at 90 days' distance, towards 1. */
function nearness(at: number, other: number): number {
  return 1 + 0.33 / (1 + Math.abs(at - other) / 7_776_000_000);
}

function kinship(card: OwnCard, other: ArticleCard): number {
  const shared = other.tagIds.filter((id) => card.tagIds.includes(id)).length;
  return sameTag ** shared * (other.sectionId === card.sectionId ? sameSection : 1);
}

/** Where too few are akin, the newest of the section. */
function fill(sql: Prepared, card: OwnCard, kin: readonly ArticleCard[], now: number, limit: number): ArticleCard[] {
  if (limit <= 0) return [];
  const exclude = [card.id, ...kin.map(({ id }) => id)];
  const filter = { now, locale: card.locale, sectionId: card.sectionId, exclude };
  return cardsById(sql, listArticles(sql, filter, { offset: 0, limit }).items);
}

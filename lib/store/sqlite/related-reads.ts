import type { Locale } from '#root/lib/domain/locale.ts';
import type { OwnCard } from '../article-card.ts';
import type { ArticleCard, RelatedOptions } from '../port.ts';
import { cardsById } from './card-reads.ts';
import { foldCopies } from './fold-copies.ts';
import { listArticles } from './listing-reads.ts';
import { any, anyWord, namedExpression } from './match-expression.ts';
import { type PaperFigures, paperFigures } from './paper-figures.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import type { QueryGroup } from './query-groups.ts';
import { ranking } from './rank.ts';
import { bm25 } from './schema.ts';
import { resemblance, sameStory } from './sketch.ts';

export type Related = (articleId: number, now: number, limit: number, options?: RelatedOptions) => ArticleCard[];

/** The words by which candidates are found: the rarer first, so long as they are in no more stories than these together. */
const mostSearched = 16;
const mostStories = 6000;
const mostCandidates = 120;
/** Kin of the same section and tags, and of about the same time, come first among equals. */
const sameSection = 1.3;
/** What a shared tag adds, times its rarity: an editor's word counts more than any of the text's. */
const sameTag = 0.25;
/** Names and other rare words that two stories share tell more than many common ones. */
const emphasis = 1.6;

type Candidate = { id: number; at: number; sketch: Uint32Array; score: number };

/** Finds stories akin to a story: by its words, all of them weighed, then by tags, section and time. */
export function relatedReads(sql: Prepared, figuresOf = paperFigures(sql)): Related {
  return (articleId, now, limit, { sections = true } = {}) => {
    const story = sql(
      `SELECT a.at, c.json, c.keys, p.sketch FROM article a JOIN card c USING(id) LEFT JOIN passage p USING(id)
       WHERE a.id = ?`,
    ).get(articleId);
    if (!story) return [];
    const card = JSON.parse(String(story.json)) as OwnCard;
    const figures = figuresOf(card.locale);
    const rarity = (tag: string) => Math.log(1 + figures.stories / (1 + figures.having(namedExpression('tag', tag))));
    const own = story.sketch ? numbersOf(story.sketch as Uint8Array) : new Uint32Array();
    const stems = JSON.parse(String(story.keys)) as string[];
    const alike = akin(sql, { card, stems, now }, figures);
    const candidates = alike.filter(({ sketch }) => resemblance(own, sketch) < sameStory);
    const cards = new Map(
      cardsById(
        sql,
        candidates.map(({ id }) => id),
      ).map((one) => [one.id, one]),
    );
    const scored = candidates.flatMap((candidate) => {
      const other = cards.get(candidate.id);
      if (!other) return [];
      const kin = kinship(card, other, rarity, sections) * nearness(candidate.at, Number(story.at));
      return { ...candidate, score: candidate.score * kin };
    });
    scored.sort((a, b) => b.score - a.score || b.at - a.at || b.id - a.id);
    const kin = foldCopies(scored)
      .slice(0, limit)
      .flatMap(({ story: { id } }) => cards.get(id) ?? []);
    // Those of the alike that are left out are copies: they fill no gap either.
    const exclude = [card.id, ...alike.map(({ id }) => id)];
    return [...kin, ...fill(sql, card, { exclude, now }, limit - kin.length)];
  };
}

type Asked = { card: OwnCard; stems: readonly string[]; now: number };

function akin(sql: Prepared, { card, stems, now }: Asked, figures: PaperFigures): Candidate[] {
  const words = stems
    .map((stem) => ({ stem, stories: figures.having(anyWord([stem])) }))
    .filter(({ stories }) => stories > 1);
  const tags = card.tagIds
    .map((id) => ({ expression: namedExpression('tag', id), stories: figures.having(namedExpression('tag', id)) }))
    .filter(({ stories }) => stories > 1);
  const searched = rarest([...tags, ...words.map(({ stem, stories }) => ({ expression: anyWord([stem]), stories }))]);
  if (searched.length === 0) return [];

  const groups = words.map(
    ({ stem, stories }): QueryGroup => ({
      term: stem,
      wanted: [{ exact: stem, stem, weight: 1 }],
      facets: [],
      stories,
    }),
  );
  const rank = ranking(groups, figures, emphasis);
  return [...candidatesOf(sql, card, any(searched), now)].map(({ words: text, headline, names, ...candidate }) => ({
    ...candidate,
    score: rank({ words: text, headline, names }).score,
  }));
}

/** A word of this story alone finds nothing; words that many stories have cost much and tell little. */
function rarest(keys: readonly { expression: string; stories: number }[]): string[] {
  const chosen: string[] = [];
  let stories = 0;
  for (const key of [...keys].sort((a, b) => a.stories - b.stories)) {
    stories += key.stories;
    if (chosen.length === mostSearched || (stories > mostStories && chosen.length > 0)) break;
    chosen.push(key.expression);
  }
  return chosen;
}

function candidatesOf(sql: Prepared, { id, locale }: { id: number; locale: Locale }, expression: string, now: number) {
  const rows = sql(
    `SELECT m.id, m.at, p.headline, p.names, p.words, p.sketch FROM
     (SELECT a.id, a.at, ${bm25(locale)} AS likeness FROM words_${locale} JOIN article a ON a.id = words_${locale}.rowid
      WHERE words_${locale} MATCH ? AND a.at <= ? AND a.id <> ? ORDER BY likeness LIMIT ${mostCandidates}) m
     JOIN passage p USING(id)`,
  ).all(expression, now, id);
  return rows.map((row) => ({
    id: Number(row.id),
    at: Number(row.at),
    headline: Number(row.headline),
    names: Number(row.names),
    words: numbersOf(row.words as Uint8Array),
    sketch: numbersOf(row.sketch as Uint8Array),
  }));
}

/** 1.33 for a story of the same day, 1.17 at 90 days' distance, towards 1. */
function nearness(at: number, other: number): number {
  return 1 + 0.33 / (1 + Math.abs(at - other) / 7_776_000_000);
}

function kinship(card: OwnCard, other: ArticleCard, rarity: (tag: string) => number, sections: boolean): number {
  const shared = card.tagIds.filter((id) => other.tagIds.includes(id));
  const tags = shared.reduce((sum, id) => sum + sameTag * rarity(id), 1);
  return tags * (sections && other.sectionId === card.sectionId ? sameSection : 1);
}

/** Where too few are akin, the newest of the section. */
function fill(
  sql: Prepared,
  { locale, sectionId }: OwnCard,
  given: { exclude: number[]; now: number },
  limit: number,
): ArticleCard[] {
  if (limit <= 0) return [];
  return cardsById(sql, listArticles(sql, { locale, sectionId, ...given }, { offset: 0, limit }).items);
}

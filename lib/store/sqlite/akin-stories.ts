import type { OwnCard } from '../article-card.ts';
import type { ArticleCard, RelatedOptions } from '../port.ts';
import { cardsById } from './card-reads.ts';
import { foldCopies } from './fold-copies.ts';
import { kinCandidates } from './kin-candidates.ts';
import { never } from './list-name.ts';
import { namedExpression } from './match-expression.ts';
import { paperFigures } from './paper-figures.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import { resemblance, sameStory } from './sketch.ts';

/** What was found of a story's kin: itself and near-copies left out, with the change up to which the index was looked through. */
export type Akin = { others: number[]; apart: number[]; seen: number };

export type AkinStories = {
  /** The likest ones that readers see at `now`. */
  at(articleId: number, now: number, limit: number, options?: RelatedOptions): Akin | undefined;
  /** What is kept of a story's kin, those of a later hour among them. */
  toKeep(articleId: number): Akin | undefined;
};

/** More than a page shows: of them, some may be hidden for a while. */
export const mostKept = 12;

/** Kin of the same section and tags, and of about the same time, come first among equals. */
const sameSection = 1.3;
/** What a shared tag adds, times its rarity: an editor's word counts more than any of the text's. */
const sameTag = 0.25;

/** Finds stories akin to a story: by its words, all of them weighed, then by tags, section and time. */
export function akinStories(sql: Prepared, figuresOf = paperFigures(sql)): AkinStories {
  function at(articleId: number, now: number, limit: number, { sections = true }: RelatedOptions = {}) {
    const seen = Number(sql('SELECT changes FROM kin_count').get()?.changes);
    const story = sql(
      `SELECT a.at, c.json, c.keys, p.sketch FROM article a JOIN card c USING(id) LEFT JOIN passage p USING(id)
       WHERE a.id = ?`,
    ).get(articleId);
    if (!story) return undefined;
    const card = JSON.parse(String(story.json)) as OwnCard;
    const figures = figuresOf(card.locale);
    const rarity = (tag: string) => Math.log(1 + figures.stories / (1 + figures.having(namedExpression('tag', tag))));
    const own = story.sketch ? numbersOf(story.sketch as Uint8Array) : new Uint32Array();
    const stems = JSON.parse(String(story.keys)) as string[];
    const alike = kinCandidates(sql, { card, stems, now }, figures);
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
    const folded = foldCopies(scored);
    const copies = folded.flatMap(({ copies }) => copies.map(({ id }) => id));
    const apart = [...alike.filter((one) => !candidates.includes(one)).map(({ id }) => id), ...copies];
    return { others: folded.slice(0, limit).map(({ story: { id } }) => id), apart, seen };
  }

  return { at, toKeep: (articleId) => at(articleId, never - 1, mostKept) };
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

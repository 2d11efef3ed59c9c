import type { OwnCard } from '../article-card.ts';
import type { RelatedOptions } from '../port.ts';
import { facet } from './facet.ts';
import { withoutCopies } from './fold-copies.ts';
import { kinCandidates } from './kin-candidates.ts';
import { never } from './list-name.ts';
import { paperFigures } from './paper-figures.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import { resemblance, sameStory } from './sketch.ts';
import { stemPart, wordHash } from './term-hash.ts';
import { wordStories } from './word-stories.ts';

/** What was found of a story's kin: itself and near-copies left out, with the change up to which the index was looked through. */
export type Akin = { others: number[]; apart: number[]; seen: number };
export type AkinOf = Akin & { articleId: number };

export type AkinStories = {
  /** The likest ones that readers see at `now`. */
  at(articleId: number, now: number, limit: number, options?: RelatedOptions): Akin | undefined;
  /** What is kept of stories' kin, those of a later hour among them; stories that are not there are left out. */
  toKeep(articleIds: readonly number[]): AkinOf[];
};

/** More than a page shows: of them, some may be hidden for a while. */
export const mostKept = 12;

/** Kin of the same section and tags, and of about the same time, come first among equals. */
const sameSection = 1.3;
/** What a shared tag adds, times its rarity: an editor's word counts more than any of the text's. */
const sameTag = 0.25;

/** Finds stories akin to a story: by its words, all of them weighed, then by tags, section and time. */
export function akinStories(sql: Prepared, figuresOf = paperFigures(sql), storiesOf = wordStories(sql)): AkinStories {
  const candidatesOf = kinCandidates(sql);

  function at(articleId: number, now: number, limit: number, { sections = true }: RelatedOptions = {}) {
    const seen = Number(sql('SELECT changes FROM kin_count').get()?.changes);
    const story = sql(
      `SELECT a.at, c.json, c.keys, p.sketch FROM article a JOIN card c USING(id) LEFT JOIN passage p USING(id)
       WHERE a.id = ?`,
    ).get(articleId);
    if (!story) return undefined;
    const { id, locale, tagIds, sectionId } = JSON.parse(String(story.json)) as OwnCard;
    const stories = storiesOf(locale);
    const figures = figuresOf(locale);
    const own = story.sketch ? numbersOf(story.sketch as Uint8Array) : new Uint32Array();
    const stems = JSON.parse(String(story.keys)) as string[];
    const alike = candidatesOf({ id, locale, tagIds, stems, now }, figures, stories);
    const kinship = kinshipWith(
      tagIds.map((tag) => {
        const name = facet('tag', tag);
        return { name, worth: sameTag * Math.log(1 + figures.stories / (1 + stories.count(name))) };
      }),
      sections ? facet('section', sectionId) : undefined,
    );
    const scored = alike
      .filter(({ sketch }) => resemblance(own, sketch) < sameStory)
      .map((one) => ({ ...one, score: one.score * kinship(one.names) * nearness(one.at, Number(story.at)) }));
    scored.sort((a, b) => b.score - a.score || b.at - a.at || b.id - a.id);
    const { taken, copies } = withoutCopies(scored, limit);
    const kept = new Set(scored.map(({ id }) => id));
    const apart = [...alike.flatMap(({ id }) => (kept.has(id) ? [] : id)), ...copies.map(({ id }) => id)];
    return { others: taken.map(({ id }) => id), apart, seen };
  }

  return {
    at,
    toKeep: (articleIds) =>
      articleIds.flatMap((articleId) => {
        const found = at(articleId, never - 1, mostKept);
        return found ? { articleId, ...found } : [];
      }),
  };
}

/** 1.33 for a story of the same day, 1.17 at 90 days' distance, towards 1. */
function nearness(at: number, other: number): number {
  return 1 + 0.33 / (1 + Math.abs(at - other) / 7_776_000_000);
}

/** How much nearer a story is for the tags and the section it shares, told by the names in its passage. */
function kinshipWith(tags: readonly { name: string; worth: number }[], section: string | undefined) {
  const partOf = (name: string) => stemPart(wordHash(name, name));
  const worth = new Map(tags.map(({ name, worth }) => [partOf(name), worth]));
  const home = section === undefined ? -1 : partOf(section);
  return (names: Uint32Array): number => {
    let shared = 1;
    let place = 1;
    for (const name of names) {
      const part = stemPart(name);
      shared += worth.get(part) ?? 0;
      if (part === home) place = sameSection;
    }
    return shared * place;
  };
}

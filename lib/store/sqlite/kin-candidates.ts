import type { Locale } from '#root/lib/domain/locale.ts';
import { facet } from './facet.ts';
import type { PaperFigures } from './paper-figures.ts';
import { numbersOf } from './passage.ts';
import type { Prepared } from './prepared.ts';
import type { QueryGroup } from './query-groups.ts';
import { idf, ranking } from './rank.ts';
import type { WordStories } from './word-stories.ts';

/** A story that may be akin, scored by words alone; `names`: the entities it belongs to, as a passage has them. */
export type Candidate = { id: number; at: number; sketch: Uint32Array; names: Uint32Array; score: number };

/** The words by which candidates are found: the rarer first, so long as they are in no more stories than these together. */
const mostSearched = 16;
const mostStories = 6000;
const mostCandidates = 120;
/** Names and other rare words that two stories share tell more than many common ones. */
const emphasis = 1.6;

type Asked = { id: number; locale: Locale; tagIds: readonly string[]; stems: readonly string[]; now: number };
type Key = { word: string; stories: number };

/** Finds the stories that readers see at an instant and that share the telling words of a story. */
export function kinCandidates(sql: Prepared) {
  /** What each story shares with the one in question; all zero between two questions. */
  let shares = new Float32Array();

  /** The likeliest by rarity of the words shared alone: those that are worth a closer look. */
  function likeliest({ id }: Asked, chosen: readonly Key[], figures: PaperFigures, stories: WordStories): number[] {
    const found: number[] = [];
    for (const { word, stories: having } of chosen) {
      const rare = idf(figures.stories, having) ** emphasis;
      const numbers = stories.numbers(word);
      const last = numbers.at(-1) ?? 0;
      if (last >= shares.length) shares = grown(shares, last);
      for (const number of numbers) {
        const share = shares[number] ?? 0;
        if (share === 0) found.push(number);
        shares[number] = share + rare;
      }
    }
    // Sorted as numbers, which is quicker than by a comparison: the share before the number.
    const keys = Float64Array.from(
      found,
      (number) => Math.round((shares[number] ?? 0) * 256) * 2 ** 32 + number,
    ).sort();
    for (const number of found) shares[number] = 0;
    const numbers = Array.from(keys.subarray(-mostCandidates - 1), (key) => key % 2 ** 32).reverse();
    return numbers.filter((number) => number !== id).slice(0, mostCandidates);
  }

  return (asked: Asked, figures: PaperFigures, stories: WordStories): Candidate[] => {
    const known = (words: readonly string[]): Key[] =>
      words.map((word) => ({ word, stories: stories.count(word) })).filter((key) => key.stories > 1);
    const words = known(asked.stems);
    const chosen = rarest([...known(asked.tagIds.map((id) => facet('tag', id))), ...words]);
    if (chosen.length === 0) return [];
    const groups = words.map(
      ({ word, stories }): QueryGroup => ({
        term: word,
        wanted: [{ exact: word, stem: word, weight: 1 }],
        facets: [],
        stories,
      }),
    );
    const rank = ranking(groups, figures, emphasis);
    const numbers = likeliest(asked, chosen, figures, stories);
    const rows = sql(
      `SELECT id, at, headline, names, words, sketch FROM passage
       WHERE id IN (SELECT value FROM json_each(?)) AND at <= ?`,
    ).all(JSON.stringify(numbers), asked.now);
    return rows.map((row) => {
      const words = numbersOf(row.words as Uint8Array);
      const names = Number(row.names);
      const { score } = rank({ words, headline: Number(row.headline), names });
      const sketch = numbersOf(row.sketch as Uint8Array);
      return { id: Number(row.id), at: Number(row.at), sketch, names: words.subarray(words.length - names), score };
    });
  };
}

/** A word of this story alone finds nothing; words that many stories have cost much and tell little. */
function rarest(keys: readonly Key[]): Key[] {
  const chosen: Key[] = [];
  let stories = 0;
  for (const key of [...keys].sort((a, b) => a.stories - b.stories)) {
    stories += key.stories;
    if (chosen.length === mostSearched || (stories > mostStories && chosen.length > 0)) break;
    chosen.push(key);
  }
  return chosen;
}

function grown(shares: Float32Array, last: number): Float32Array<ArrayBuffer> {
  const longer = new Float32Array(last + 1 + (last >>> 3));
  longer.set(shares);
  return longer;
}

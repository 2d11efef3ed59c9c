import type { QueryGroup } from './query-groups.ts';
import { stemPart, wordHash } from './term-hash.ts';

/** A story as ranking sees it: `words` as in a passage, the last `names` of them entities. */
export type Ranked = { words: Uint32Array; headline: number; names: number };
export type Rank = { score: number; coverage: number; present: number };

/**
 * The weights of likeness, measured on the development set: BM25 with the usual k1 and b over the whole text by stems,
 * the exact form and the headline beside it; earlier words, more of the query's words, and words that stand together as
 * in the query count for more.
 */
const k1 = 1.2;
const b = 0.75;
const exactWeight = 0.3;
const headlineWeight = 0.5;
const nameWeight = 1.2;
const leadWeight = 0.3;
const leadWords = 20;
const nearWeight = 1.5;
const nearWords = 10;
const nearInQuery = 3;
const maybeBits = 13;

type Sought = { group: number; weight: number; exact: number };

export type Collection = { stories: number; meanLength: number };

/**
 * How well stories answer the words of a query.
 * @param emphasis a power to which rarity is raised: beyond 1, rare words tell still more
 */
export function ranking(groups: readonly QueryGroup[], collection: Collection, emphasis = 1): (story: Ranked) => Rank {
  const rarity = groups.map(({ stories }) => idf(collection.stories, stories) ** emphasis);
  const whole = rarity.reduce((sum, one) => sum + one, 0) || 1;
  const sought = new Map<number, Sought[]>();
  /** Whether a word with these first bits may be sought: most words are passed over by this look alone. */
  const maybe = new Uint8Array(1 << maybeBits);
  groups.forEach(({ wanted, facets, instead }, group) => {
    wanted.forEach(({ exact, stem, weight }, at) => {
      const hash = wordHash(exact, stem);
      const own = at === 0 && instead === undefined ? hash : -1;
      add(sought, stemPart(hash), { group, weight, exact: own });
    });
    for (const token of facets) add(sought, stemPart(wordHash(token, token)), { group, weight: 1, exact: -1 });
  });
  for (const key of sought.keys()) maybe[key >>> (24 - maybeBits)] = 1;
  const found = groups.map(() => ({ all: 0, exact: 0, head: 0, name: 0, first: -1 }));
  const place = new Int32Array(groups.length);
  const pairs = pairsOf(groups.length);

  return ({ words, headline, names }) => {
    const text = words.length - names;
    for (const one of found) Object.assign(one, nothing);
    place.fill(-1);
    pairs.fill(none);
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? 0;
      const hits = maybe[word >>> (32 - maybeBits)] === 1 ? sought.get(stemPart(word)) : undefined;
      if (!hits) continue;
      for (const { group, weight, exact } of hits) {
        const one = found[group];
        if (!one) continue;
        if (at >= text) {
          one.name = 1;
          continue;
        }
        one.all += weight;
        if (word === exact) one.exact += 1;
        if (at < headline) one.head += weight;
        if (one.first < 0) one.first = at;
        place[group] = at;
        notePairs(pairs, place, group, at);
      }
    }
    return sum(found, rarity, whole, pairs, { length: text, headline, mean: collection.meanLength });
  };
}

const nothing = { all: 0, exact: 0, head: 0, name: 0, first: -1 };
type Found = { all: number; exact: number; head: number; name: number; first: number };
type Lengths = { length: number; headline: number; mean: number };

function sum(found: Found[], rarity: number[], whole: number, pairs: Uint8Array, lengths: Lengths): Rank {
  let score = 0;
  let covered = 0;
  let present = 0;
  found.forEach(({ all, exact, head, name, first }, group) => {
    if (all === 0 && name === 0) return;
    const rare = rarity[group] ?? 0;
    present += 1;
    covered += rare;
    const length = 1 - b + (b * lengths.length) / lengths.mean;
    const likeness =
      saturated(all, length) +
      exactWeight * saturated(exact, length) +
      headlineWeight * saturated(head, 1 - b + (b * lengths.headline) / meanHeadline) +
      nameWeight * name;
    const lead = first < 0 ? 0 : Math.max(0, 1 - first / leadWords);
    score += rare * likeness * (1 + leadWeight * lead);
  });
  const coverage = covered / whole;
  return { score: score * (1 + coverage) + nearWeight * together(rarity, pairs), coverage, present };
}

/** Words of an ordinary headline. */
const meanHeadline = 9;

/**
 * How near each word has stood to those just after it in the query: a row for each word of the query, by how much further
 * on the other one stands in it.
 */
const pairsOf = (groups: number) => new Uint8Array(groups * nearInQuery);
const none = 255;

function notePairs(pairs: Uint8Array, place: Int32Array, group: number, at: number): void {
  const last = Math.min(place.length - 1, group + nearInQuery);
  for (let other = Math.max(0, group - nearInQuery); other <= last; other += 1) {
    const there = place[other] ?? -1;
    if (other === group || there < 0 || there === at) continue;
    const gap = at - there - 1;
    if (gap >= nearWords) continue;
    const pair = Math.min(group, other) * nearInQuery + Math.abs(group - other) - 1;
    if (gap < (pairs[pair] ?? 0)) pairs[pair] = gap;
  }
}

function together(rarity: readonly number[], pairs: Uint8Array): number {
  let bonus = 0;
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const gap = pairs[pair] ?? none;
    if (gap === none) continue;
    const apart = (pair % nearInQuery) + 1;
    const one = (pair - apart + 1) / nearInQuery;
    const share = Math.min(rarity[one] ?? 0, rarity[one + apart] ?? 0) / (gap + 1);
    bonus += apart === 1 ? share : share / 2;
  }
  return bonus;
}

function saturated(frequency: number, length: number): number {
  return (frequency * (k1 + 1)) / (frequency + k1 * length);
}

/** How much a word tells that so many stories of all have. */
export function idf(all: number, having: number): number {
  return Math.log(1 + (Math.max(all, having) - having + 0.5) / (having + 0.5));
}

function add(sought: Map<number, Sought[]>, key: number, one: Sought): void {
  const list = sought.get(key);
  if (list) list.push(one);
  else sought.set(key, [one]);
}

import { isStopWord } from '#root/lib/text/stop-words.ts';
import { words } from '#root/lib/text/tokens.ts';

/** A pair of words is a name where it stands in at least so many stories, and in no more than this share of them. */
const fewest = 3;
const mostShare = 0.02;
/** And where its rarer word stands with the other one at least so often of all stories it is in. */
const bound = 0.5;

/**
 * The names in texts, without a list of names: two words side by side that hold together (persons, places, bodies).
 * @returns for each text the names it has
 */
export function namesIn(texts: readonly string[]): Set<string>[] {
  const single = new Map<string, number>();
  const pairs = new Map<string, number>();
  const pairsOf = texts.map((text) => {
    const terms = words(text);
    for (const term of new Set(terms)) single.set(term, (single.get(term) ?? 0) + 1);
    const own = new Set<string>();
    terms.forEach((term, at) => {
      const next = terms[at + 1];
      if (next && !isStopWord(term, 'ar') && !isStopWord(next, 'ar')) own.add(`${term} ${next}`);
    });
    for (const pair of own) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    return own;
  });
  const isName = (pair: string) => {
    const having = pairs.get(pair) ?? 0;
    const rarer = Math.min(...pair.split(' ').map((term) => single.get(term) ?? 0));
    return having >= fewest && having <= texts.length * mostShare && having >= rarer * bound;
  };
  return pairsOf.map((own) => new Set([...own].filter(isName)));
}

import { closedRuns, oncePerLetter, shapes } from './skeleton.ts';

const arabic = /[\u0621-\u064A]/u;
/** What may stand before a blocked Arabic word without making it another word. */
const particles = /^(?:[وف]?(?:ال|بال|كال|لل|يا)|[وف](?=.{4}))(?=.{3})/u;
/** 1 and | beside a Latin letter, ! between two. */
const oneAsL =
  /(?<=\p{Script=Latin}[1|]*)[1|]|[1|](?=[1|]*\p{Script=Latin})|(?<=\p{Script=Latin})!(?=\p{Script=Latin})/gu;
/** A shorter word is not looked for inside a run of spaced-out letters, which may be a list (أ ب ج). */
const shortestHidden = 3;

/**
 * The first entry of `list` that `text` has as a word or phrase, however it is disguised: tashkeel, tatweel, unseen
 * characters, look-alikes, repeated or spaced-out letters. Inside a longer word an entry does not count; with ال, و, يا
 * before it, it does. `undefined` where there is none.
 */
export function containsBlocked(text: string, list: readonly string[]): string | undefined {
  const words = shapes(text);
  const again = readAgain(text);
  const alternate = again === text ? words : shapes(again);
  const hidden = closedRuns(text);
  return list.find((entry) => {
    const wanted = shapes(entry);
    return (
      wanted.length > 0 && (standsIn(words, wanted) || standsIn(alternate, wanted) || hides(hidden, wanted.join('')))
    );
  });
}

/** 1, ! and | imitate l as well as i. */
function readAgain(text: string): string {
  return text.replace(oneAsL, 'l');
}

function standsIn(words: readonly string[], wanted: readonly string[]): boolean {
  return words.some((_, at) => wanted.every((word, offset) => same(words[at + offset], word, offset === 0)));
}

function same(word: string | undefined, wanted: string, mayHaveParticles: boolean): boolean {
  if (word === undefined) return false;
  if (repeats(word, wanted)) return true;
  return mayHaveParticles && particles.test(word) && repeats(word.replace(particles, ''), wanted);
}

/**
 * Whether `word` is `wanted` with letters repeated. A Latin letter written twice makes other words (god, good), so there only
 * three or more count as a repetition; in Arabic doubling is not spelt.
 */
function repeats(word: string, wanted: string): boolean {
  if (word === wanted) return true;
  if (word.length < wanted.length || oncePerLetter(word) !== oncePerLetter(wanted)) return false;
  const doubles = arabic.test(wanted) ? 2 : 3;
  const runs = runsOf(word);
  return runsOf(wanted).every((length, at) => {
    const written = runs[at] ?? 0;
    return written === length || (written > length && written >= doubles);
  });
}

function runsOf(word: string): number[] {
  return (word.match(/(\P{N})\1*|\p{N}/gu) ?? []).map((run) => run.length);
}

function hides(runs: readonly string[], wanted: string): boolean {
  if (wanted.length < shortestHidden) return false;
  const once = oncePerLetter(wanted) === wanted;
  return runs.some((run) => run.includes(wanted) || (once && oncePerLetter(run).includes(wanted)));
}

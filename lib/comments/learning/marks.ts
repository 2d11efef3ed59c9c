import { normalise } from '#root/lib/text/normalise.ts';
import { closedRuns, oncePerLetter, shapes } from '#root/lib/text/skeleton.ts';
import { stem } from '#root/lib/text/stem.ts';
import { isStopWord } from '#root/lib/text/stop-words.ts';
import { linkCount } from '../link-count.ts';

/** What a text does rather than says. */
export const signs = ['link', 'mail', 'phone', 'disguise', 'stretched', 'shouting', 'emoji'] as const;
export type Sign = (typeof signs)[number];

/** Something of a text that may be told by: a word, two side by side, or a sign. */
export type Mark = {
  key: number;
  /** The word or words, as they look without vowels and disguise (see `asWritten`); or the sign. */
  told: { word: string } | { sign: Sign };
  /** Of a word: the runs of four letters in it, by which it is judged while nobody has seen it. */
  parts: readonly number[];
};

/** Words that are read of a long text, at its beginning and at its end: what is to be slipped in stands in one of them. */
const [firstWords, lastWords] = [80, 40];
const part = 4;

/**
 * What a comment's text may be judged by. Words are compared by their stem, vowels, tatweel, look-alike and repeated letters
 * aside; grammatical words and numbers say nothing. The writer's name is nobody's business here.
 */
export function marksOf(text: string): Mark[] {
  const words = shapes(text)
    .filter((_, at, all) => at < firstWords || at >= all.length - lastWords)
    .map(oncePerLetter)
    .filter((word) => /\p{L}{2}/u.test(word) && !isStopWord(word, 'ar') && !isStopWord(word, 'en'));
  const marks = new Map<number, Mark>();
  const add = (mark: Mark) => marks.has(mark.key) || marks.set(mark.key, mark);
  words.forEach((word, at) => {
    const root = stem(word);
    add({ key: keyOf(`w ${root}`), told: { word }, parts: partsOf(word) });
    const next = words[at + 1];
    if (next) add({ key: keyOf(`p ${root} ${stem(next)}`), told: { word: `${word} ${next}` }, parts: [] });
  });
  for (const sign of signs) {
    if (shows[sign](text)) add({ key: keyOf(`s ${sign}`), told: { sign }, parts: [] });
  }
  return [...marks.values()];
}

/** How the writer put a word or two of a mark; where letters were spaced out, closed up. */
export function asWritten(text: string, words: string): string {
  const chunks = text.match(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}\p{M}])?/gu) ?? [];
  const written = (word: string) => chunks.find((chunk) => oncePerLetter(shapes(chunk).join('')) === word) ?? word;
  return words.split(' ').map(written).join(' ');
}

const shows: Record<Sign, (text: string) => boolean> = {
  link: (text) => linkCount(text) > 0,
  mail: (text) => /[^\s@]@[^\s@]+\.\p{L}{2}/u.test(text),
  phone: (text) => /\d(?:[\s.()-]{0,2}\d){8}/u.test(normalise(text)),
  disguise: isDisguised,
  stretched: (text) => /(\p{L})\1{3}|ـ{3}/u.test(text),
  shouting: (text) => /[!؟?]{3}/u.test(text),
  emoji: (text) => (text.match(/\p{Extended_Pictographic}/gu) ?? []).length >= 3,
};

/** Letters spaced out, signs and digits for letters, or unseen characters inside an Arabic word. */
function isDisguised(text: string): boolean {
  if (closedRuns(text).some((run) => run.length > 3)) return true;
  return /[\u0621-\u064A](?:[@$|!]|[\u200B\u200C\u2060\uFEFF\u00AD]|[0-9a-z](?=[\u0621-\u064A]))[\u0621-\u064A]/iu.test(
    text,
  );
}

function partsOf(word: string): number[] {
  const letters = [...word];
  return letters.length <= part
    ? []
    : letters.slice(0, 1 - part).map((_, at) => keyOf(`c ${letters.slice(at, at + part).join('')}`));
}

/** How many keys there are: what is learnt is counted in a table of this length. */
export const keySpace = 2 ** 20;

/** FNV-1a, folded into `keySpace`. */
function keyOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 20)) & (keySpace - 1);
}

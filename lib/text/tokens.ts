import { normalise } from './normalise.ts';
import { remembering } from './remembering.ts';

/** A word of a text: `text.slice(start, end)` of the original, and the normalised term it is compared by. */
export type Token = { term: string; start: number; end: number };

/** Characters that may stand inside a word without being seen: tatweel, soft hyphen, zero-width and bidi characters. */
const unseen = '\\u0640\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
const digit = '[0-9٠-٩۰-۹]';
/** A separator of thousands: after one to three digits, before exactly three. */
const thousands = `[,٬](?<=(?<!${digit})${digit}{1,3}[,٬])(?=${digit}{3}(?!${digit}))`;
const apostrophe = `['’](?<=\\p{Script=Latin}['’])(?=\\p{Script=Latin})`;
/** Letters and digits, with thousands separators between digits and an apostrophe between Latin letters. */
const word = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${unseen}]|${thousands}|${apostrophe})*`, 'gu');
/** Arabic letters apart from anything else: "2017م" and "الFBI" are two words each, "h1n1" is one. */
const run = /[\u0621-\u064A]+|[^\u0621-\u064A]+/gu;
/** Longer terms are cut here: nothing that long is a word, and the index should not keep it. */
const longestTerm = 60;
/** عبدالله is عبد الله, عبدالناصر is عبد الناصر: papers write both. */
const servantOf = /^عبدال(?=..)/u;

/** Longer strings that V8 cuts out of a text keep that whole text alive, so they are not remembered. */
const longestRemembered = 12;
const rememberedTerms = remembering(termsOfWritten, 60_000);

/** The words of `text` in order. A character that stands for several words (ﷺ) gives several tokens at one place. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(word)) {
    const raw = match[0];
    for (const term of termsOf(raw)) found.push({ term, start: match.index, end: match.index + raw.length });
  }
  return found;
}

/** The normalised words of `text` in order, without their places. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (const raw of text.match(word) ?? []) for (const term of termsOf(raw)) found.push(term);
  return found;
}

/** The words of `text` as they are written, in order: `termsOfWritten` gives what each is compared by. */
export function writtenWords(text: string): readonly string[] {
  return text.match(word) ?? [];
}

/** Whether a word cut out of a text may be remembered without the text. */
export function isRememberable(raw: string): boolean {
  return raw.length <= longestRemembered;
}

function termsOf(raw: string): readonly string[] {
  return isRememberable(raw) ? rememberedTerms(raw) : termsOfWritten(raw);
}

/** The normalised words that a written word is. */
export function termsOfWritten(raw: string): string[] {
  const spoken = raw
    .replace(/[’']s?$|[’']s(?=$)/iu, '')
    .replace(/^([cdjlmnst])['’](?=..)/iu, '$1 ')
    .replace(/['’,٬]/gu, '');
  const terms: string[] = [];
  for (const piece of normalise(spoken).split(/[^\p{L}\p{N}]+/u)) {
    for (const part of piece.match(run) ?? []) terms.push(...part.replace(servantOf, 'عبد ال').split(' '));
  }
  return terms.map(shortened);
}

function shortened(term: string): string {
  return term.length <= longestTerm ? term : term.slice(0, longestTerm).replace(/[\uD800-\uDBFF]$/u, '');
}

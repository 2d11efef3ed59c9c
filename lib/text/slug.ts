import { stripBidiControls } from './bidi.ts';

/** The longest slug in characters: long percent-encoded links look like spam in messengers. */
const longest = 80;
/** Tashkeel and Quranic marks, tatweel, and characters without width. Hamza and madda are part of their letter in NFC. */
const unwritten =
  /[\u0610-\u061A\u064B-\u0652\u0656-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u08CA-\u08FF\u0640\p{Cf}]/gu;
/** An apostrophe between letters joins them: "Trump's" is one word. */
const apostrophe = /(?<=\p{L})['’](?=\p{L})/gu;
const wordOf = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/**
 * The slug of a headline: its whole words joined by `-`, at most 80 characters, Arabic letters kept with their hamzas, Latin
 * ones in lower case. A word that alone is longer is left out; `story` where nothing is left.
 */
export function slugOf(headline: string): string {
  const written = stripBidiControls(headline)
    .normalize('NFKC')
    .replace(unwritten, '')
    .replace(apostrophe, '')
    .normalize('NFC');
  let slug = '';
  for (const word of written.toLowerCase().match(wordOf) ?? []) {
    const longer = slug ? `${slug}-${word}` : word;
    if (longer.length > longest) {
      if (slug) break;
      continue;
    }
    slug = longer;
  }
  return slug || 'story';
}

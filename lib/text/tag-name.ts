import { stripBidiControls } from './bidi.ts';
import { normalise } from './normalise.ts';

/** A tag's name as it is kept: without the sign and the joined words of a hashtag, without needless spaces. */
export function tagName(typed: string): string {
  return stripBidiControls(typed)
    .normalize('NFC')
    .replace(/^[#＃\s]+/u, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
}

/** What two spellings of one tag have in common: hamzas, vowels, the article, hyphens and quotation marks make no new one. */
export function tagKey(name: string): string {
  const words = normalise(tagName(name)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => word.replace(/^ال(?=\p{L}{3})/u, '')).join(' ');
}

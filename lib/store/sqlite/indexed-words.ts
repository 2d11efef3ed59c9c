import type { Locale } from '#root/lib/domain/locale.ts';
import { remembering } from '#root/lib/text/remembering.ts';
import { stem } from '#root/lib/text/stem.ts';
import { isStopWord } from '#root/lib/text/stop-words.ts';
import { isRememberable, termsOfWritten, writtenWords } from '#root/lib/text/tokens.ts';
import { wordHash } from './term-hash.ts';

/** A word with all that the index wants to know of it: most words of a story were in others before. */
export type IndexedWord = {
  exact: string;
  stem: string;
  /** As `wordHash` gives it. */
  hash: number;
  /** Whether it is more than grammar. */
  isTelling: boolean;
};

const most = 60_000;
const anew = (locale: Locale) => (written: string) =>
  termsOfWritten(written).map((exact): IndexedWord => {
    const stemmed = stem(exact);
    return { exact, stem: stemmed, hash: wordHash(exact, stemmed), isTelling: !isStopWord(exact, locale) };
  });
const known = { ar: remembering(anew('ar'), most), en: remembering(anew('en'), most) };

/** The words of `text` in their order, the same as `indexTerms` gives; shared, not to be changed. */
export function indexedWords(text: string, locale: Locale): IndexedWord[] {
  const found: IndexedWord[] = [];
  const remembered = known[locale];
  const unknown = anew(locale);
  for (const written of writtenWords(text)) {
    for (const word of isRememberable(written) ? remembered(written) : unknown(written)) found.push(word);
  }
  return found;
}

import type { Locale } from '#root/lib/domain/locale.ts';
import { editDistance } from '#root/lib/text/edit-distance.ts';
import type { Prepared } from './prepared.ts';

/** The words that the paper uses in one language. Some may be of stories that are gone. */
export type PaperWords = {
  has(term: string): boolean;
  /** Words at most `limit` edits from `term`, nearest first. */
  near(term: string, limit: number): { term: string; distance: number }[];
};

/** Words held in memory, about 60 bytes each; the paper's later new ones are then not known. */
const mostWords = 600_000;
const mostNear = 40;

type Shelf = { terms: string[]; letters: number[] };

/** Gives the paper's words, read once and then only the new ones. */
export function paperWords(sql: Prepared): (locale: Locale) => PaperWords {
  const known = { ar: lexicon(), en: lexicon() };
  let last = 0;
  let held = 0;
  return (locale) => {
    const newest = Number(sql('SELECT max(id) AS id FROM word').get()?.id ?? 0);
    if (newest > last && held < mostWords) {
      const rows = sql('SELECT id, locale, term FROM word WHERE id > ? ORDER BY id LIMIT ?');
      for (const row of rows.iterate(last, mostWords - held)) {
        known[row.locale as Locale].add(String(row.term));
        last = Number(row.id);
        held += 1;
      }
    }
    return known[locale];
  };
}

function lexicon(): PaperWords & { add(term: string): void } {
  const words = new Set<string>();
  const shelves: (Shelf | undefined)[] = [];

  return {
    has: (term) => words.has(term),
    add(term) {
      words.add(term);
      const shelf = shelves[term.length] ?? { terms: [], letters: [] };
      shelves[term.length] = shelf;
      shelf.terms.push(term);
      shelf.letters.push(lettersOf(term));
    },
    near(term, limit) {
      const letters = lettersOf(term);
      const most = Math.ceil(limit);
      const found: { term: string; distance: number }[] = [];
      for (let length = term.length - most; length <= term.length + most; length += 1) {
        const shelf = shelves[length];
        for (let at = 0; shelf && at < shelf.terms.length; at += 1) {
          const others = shelf.letters[at] ?? 0;
          if (bits(letters & ~others) > most || bits(others & ~letters) > most) continue;
          const other = shelf.terms[at] ?? '';
          const distance = editDistance(term, other, limit);
          if (distance <= limit) found.push({ term: other, distance });
        }
      }
      return found.sort((a, b) => a.distance - b.distance).slice(0, mostNear);
    },
  };
}

/** Which letters a word has, some of them sharing a bit. Most words differ in more letters than a slip could change. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

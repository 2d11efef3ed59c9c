import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokens, words } from './tokens.ts';

/** Any UTF-16, halves of characters included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x1ffff }), { maxLength: 12 })
  .map((codes) => String.fromCodePoint(...codes));

describe('words', () => {
  it.each([
    ['قال: «لا سلام»، ثم مضى.', ['قال', 'لا', 'سلام', 'ثم', 'مضي']],
    ['بلغت ١٬٥٠٠ نسمة و1,250,000 دينار', ['بلغت', '1500', 'نسمه', 'و', '1250000', 'دينار']],
    ['عام 2017م', ['عام', '2017', 'م']],
    ['عبدالله وعبد الله', ['عبد', 'الله', 'وعبد', 'الله']],
    ['مكتب الFBI وكوفيد-19', ['مكتب', 'ال', 'fbi', 'وكوفيد', '19']],
    ["Trump's win, don't and d'Ivoire", ['trump', 'win', 'dont', 'and', 'd', 'ivoire']],
    ['النبي ﷺ', ['النبي', 'صلي', 'الله', 'عليه', 'وسلم']],
    ['می\u200Cخواهم', ['ميخواهم']],
    ['... «» ـــ', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('cuts what is longer than any word', () => {
    expect(words('ا'.repeat(5000))).toEqual(['ا'.repeat(60)]);
  });
});

describe('tokens', () => {
  it('point into the text as it was written', () => {
    const text = 'قرأ «مُـدَرِّسٌ» كتابًا';
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['قرأ', 'مُـدَرِّسٌ', 'كتابًا']);
  });

  it('are the words, in order, never empty, letters and digits only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = tokens(text);
        expect(found.map(({ term }) => term)).toEqual(words(text));
        for (const { term, start, end } of found) {
          expect(term).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 400 },
    );
  });
});

it("SQLite's unicode61 tokenizer leaves every term as it is, for every character of Unicode's first two planes", () => {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE text USING fts5(x, tokenize = 'unicode61')");
  database.exec("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(text, 'instance')");
  const characters = Array.from({ length: 0x20000 - 1 }, (_, at) => String.fromCodePoint(at + 1));
  const terms = words(characters.map((character) => `${character} ا${character}ب`).join(' '));
  database.prepare('INSERT INTO text (x) VALUES (?)').run(terms.join(' '));
  const kept = database
    .prepare('SELECT term FROM vocabulary ORDER BY offset')
    .all()
    .map(({ term }) => term);
  expect(terms.filter((term, at) => term !== kept[at]).slice(0, 5)).toEqual([]);
  expect(kept.length).toBe(terms.length);
  expect(terms.length).toBeGreaterThan(100_000);
}, 120_000);

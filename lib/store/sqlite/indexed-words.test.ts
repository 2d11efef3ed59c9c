import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locales } from '#root/lib/domain/locale.ts';
import { indexTerms } from '#root/lib/text/terms.ts';
import { indexedWords } from './indexed-words.ts';
import { wordHash } from './term-hash.ts';

const pieces = [
  'عبدالناصر',
  'الاقتصادية',
  'والمستثمرين',
  "president's",
  '1,234',
  '٣٬٠٠٠',
  'ﷺ',
  'كِتَاب',
  'كتاب',
  'G20م',
  'من',
  '\n',
  ' ',
  '، ',
];

test('the words are those of a query’s terms, whether they were met before or not', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 20 })));
  fc.assert(
    fc.property(text, fc.constantFrom(...locales), (parts, locale) => {
      for (const _ of [1, 2]) {
        const found = indexedWords(parts.join(''), locale);
        const { exact, stems } = indexTerms(parts.join(''), locale);
        expect(found.map((word) => [word.exact, word.stem])).toEqual(exact.map((term, at) => [term, stems[at]]));
        for (const word of found) expect(word.hash).toBe(wordHash(word.exact, word.stem));
      }
    }),
  );
});

test('grammar is told by the language of the text', () => {
  const telling = (text: string, locale: 'ar' | 'en') =>
    indexedWords(text, locale).flatMap(({ exact, isTelling }) => (isTelling ? exact : []));
  expect(telling('من البحر the port', 'ar')).toEqual(['البحر', 'the', 'port']);
  expect(telling('من البحر the port', 'en')).toEqual(['من', 'البحر', 'port']);
});

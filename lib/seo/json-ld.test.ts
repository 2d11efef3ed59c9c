import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLdText } from './json-ld.ts';

const written = (headline: string) => jsonLdText([{ '@type': 'NewsArticle', headline }]);

test('a headline can not end the script it stands in', () => {
  const text = written('</script><script>alert(1)</script><!--');
  expect(text).not.toMatch(/[<>&]/);
  expect(text).toContain('\\u003c/script\\u003e');
});

test('separators that end a line of script are escaped', () => {
  expect(written('سطر\u2028آخر\u2029')).toContain('سطر\\u2028آخر\\u2029');
});

test('any text comes back as it was, and never as mark-up', () => {
  const pieces = [
    '<',
    '>',
    '&',
    '"',
    "'",
    '\\',
    '/',
    '\u2028',
    '\u2029',
    '\u0000',
    '\ud800',
    '</script>',
    '<!--',
    'خبر',
    'a',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces)), (chosen) => {
      const headline = chosen.join('');
      const text = written(headline);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)['@graph'][0].headline).toBe(headline);
    }),
  );
});

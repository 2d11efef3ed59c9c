import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { element, htmlText, xmlDocument } from './markup.ts';

/** The text and the attribute of the one element, as a parser of XML reads them. */
function read(xml: string): { text: string; attribute: string | undefined; names: string[] } {
  const found = { text: '', attribute: undefined as string | undefined, names: [] as string[] };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        found.names.push(name);
        found.attribute = attributes.a;
      },
      ontext(text) {
        found.text += text;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml.replace(/^<\?xml[^>]*\?>\n/, '').replace(/\n$/, ''));
  return found;
}

/** What XML 1.0 allows of a text. */
const allowed = (text: string) =>
  [...text]
    .filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      const isControl = code < 0x20 && ![9, 10, 13].includes(code);
      return !isControl && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
    })
    .join('');

test('any text comes back as it was, less what XML forbids, and is never mark-up', () => {
  const pieces = ['<', '>', '&', '"', "'", ']]>', '<![CDATA[', '</t>', '<!--', '\u0000', '\u000b', '\ud800', '\udc00'];
  const more = ['\ufffe', '\u0085', '\u2028', '😀', 'خبر', '\r', '\n', '\t', '&amp;', '&#0;'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces, ...more)), (chosen) => {
      const text = chosen.join('');
      const xml = xmlDocument(element('t', { a: text }, text));
      expect(read(xml)).toEqual({ text: allowed(text), attribute: allowed(text), names: ['t'] });
      expect(xml).toBe(allowed(xml));
      expect(xml.isWellFormed()).toBe(true);
    }),
  );
});

test('in HTML only what has no end tag goes without one', () => {
  expect(htmlText([element('p'), element('br'), element('img', { alt: '' })])).toBe('<p></p><br/><img alt=""/>');
  expect(xmlDocument(element('link', { href: '/?a&b' }))).toContain('<link href="/?a&amp;b"/>');
});

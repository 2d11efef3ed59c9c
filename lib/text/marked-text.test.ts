import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedExcerpt, markedText } from './marked-text.ts';
import { stem } from './stem.ts';
import { words } from './tokens.ts';

const stemsOf = (text: string) => new Set(words(text).map(stem));
const marks = (stretches: { text: string; hit: boolean }[] | undefined) =>
  stretches?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

test('hits are marked in the spelling of the text', () => {
  expect(marks(markedText('زلزال يهزّ إِسطنبول فجرًا', stemsOf('اسطنبول')))).toBe('زلزال يهزّ [إِسطنبول] فجرًا');
  expect(marks(markedText('وصل المهندسون إلى المدينة.', stemsOf('مهندس مدينه')))).toBe(
    'وصل [المهندسون] إلى [المدينة].',
  );
  expect(marks(markedText('<b>Cities</b> of <script>', stemsOf('city')))).toBe('<b>[Cities]</b> of <script>');
  expect(marks(markedText('لا شيء', stemsOf('قطار')))).toBe('لا شيء');
});

test('an excerpt stands round the place with most of the words', () => {
  const filler = 'كلام عام لا صلة له بما نبحث عنه في هذه القصة الطويلة. '.repeat(12);
  const text = `القطار تأخر. ${filler}ثم وصل القطار إلى المحطة الجديدة قبل المساء. ${filler}`;
  const cut = marks(markedExcerpt(text, stemsOf('قطار محطة'), 120));
  expect(cut).toContain('وصل [القطار] إلى [المحطة] الجديدة');
  expect(cut).toMatch(/^… .* …$/su);
  expect(cut?.length).toBeLessThan(150);
  expect(markedExcerpt(filler, stemsOf('قطار'), 120)).toBeUndefined();
});

test('short texts are given whole', () => {
  expect(marks(markedExcerpt('وصل القطار', stemsOf('قطار'), 200))).toBe('وصل [القطار]');
});

test('the stretches of any text are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
      const whole = markedText(text, stemsOf(query));
      expect(whole.map((stretch) => stretch.text).join('')).toBe(text);
      const flat = text.replace(/\s+/gu, ' ').trim();
      const cut = markedExcerpt(text, stemsOf(query), 10) ?? [];
      expect(flat).toContain(
        cut
          .map((stretch) => stretch.text)
          .join('')
          .replace(/^… /u, '')
          .replace(/ …$/u, ''),
      );
    }),
  );
});

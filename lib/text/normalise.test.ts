import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';

const rules: readonly (readonly [rule: string, written: string, compared: string])[] = [
  ['tashkeel', 'مُدَرِّسَةٌ', 'مدرسه'],
  ['Quranic marks and dagger alef', 'ٱلرَّحۡمَٰنِ', 'الرحمن'],
  ['tatweel', 'مـــدرســـة', 'مدرسه'],
  ['alef with hamza, madda and wasla', 'أمر إمر آمر ٱمر', 'امر امر امر امر'],
  ['alef maksura', 'مصطفى على', 'مصطفي علي'],
  ['teh marbuta', 'مكتبة', 'مكتبه'],
  ['hamza on waw and yeh', 'مؤتمر قائد', 'موتمر قايد'],
  ['the two seats of a hamza before waw', 'شئون شؤون مسئول مسؤول', 'شوون شوون مسوول مسوول'],
  ['hamza at the end of a long word', 'وزراء هدوء بريء', 'وزرا هدو بري'],
  ['hamza kept where two letters would stay', 'ماء جزء', 'ماء جزء'],
  ['hamza between alef and a letter', 'قراءة قرائة تساءل', 'قرايه قرايه تسايل'],
  ['thing and its slips', 'شيء شئ', 'شي شي'],
  ['Persian keyboard', 'کتاب یوم گوگل پاریس چاد', 'كتاب يوم كوكل باريس جاد'],
  ['Urdu letters', 'ہم ھم پاکستان ے', 'هم هم باكستان ي'],
  ['Maghrebi letters', 'ڤيتنام ڨفصة ڭادير', 'فيتنام قفصه كادير'],
  ['presentation forms', 'ﻣﺪﺭﺳﺔ ﷲ ﻻ', 'مدرسه الله لا'],
  ['Arabic-Indic and Persian digits', '٢٠٢٥ ۲۰۲۵', '2025 2025'],
  ['zero-width and bidi characters', 'كت\u200Bا\u200Dب\u200F \u202Bنص\u202C\uFEFF', 'كتاب نص'],
  ['Latin case and accents', 'Café ÉCOLE Straße Łódź İzmir', 'cafe ecole strasse lodz izmir'],
  ['full width', 'ＡＢＣ１２３', 'abc123'],
];

/** Any UTF-16, halves of characters included. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0x1ffff }), { maxLength: 12 })
  .map((codes) => String.fromCodePoint(...codes));

describe('normalise', () => {
  it.each(rules)('%s', (_rule, written, compared) => {
    expect(normalise(written)).toBe(compared);
  });

  it('changes nothing when applied again', () => {
    const arabicText = fc.string({ unit: fc.constantFrom(...'ءآأؤإئابةتوىيهسلم \u064B\u0654\u0640\u200Cکگیaé1٣') });
    fc.assert(
      fc.property(fc.oneof(arabicText, anyText), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
      }),
      { numRuns: 400 },
    );
  });
});

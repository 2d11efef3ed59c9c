import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { arabicCandidates, isLatinWord } from './transliteration.ts';

/** A small index in which the right word has to be found beside others. */
const index = new Set(
  normalise(
    'بوتين بطن غزة جزاء الأهلي علي عربي عرب ترامب أوباما حماس خالد محمد أحمد دمشق بغداد قطر قطار القاهرة مصر النهضة زيدان مدريد ميركل الغنوشي شيراك وزارة',
  ).split(' '),
);

describe('arabicCandidates', () => {
  it.each([
    ['putin', 'بوتين'],
    ['Gaza', 'غزة'],
    ['al-ahly', 'الأهلي'],
    ['3arabi', 'عربي'],
    ['trump', 'ترامب'],
    ['obama', 'أوباما'],
    ['7amas', 'حماس'],
    ['hamas', 'حماس'],
    ['5aled', 'خالد'],
    ['khaled', 'خالد'],
    ['mo7amed', 'محمد'],
    ['mohammed', 'محمد'],
    ['2a7med', 'أحمد'],
    ['dimashq', 'دمشق'],
    ['baghdad', 'بغداد'],
    ['qatar', 'قطر'],
    ['cairo', 'القاهرة'],
    ['egypt', 'مصر'],
    ['al-nahda', 'النهضة'],
    ['zidane', 'زيدان'],
    ['madrid', 'مدريد'],
    ['merkel', 'ميركل'],
    ['ghannouchi', 'الغنوشي'],
    ['chirac', 'شيراك'],
    ['wizara', 'وزارة'],
  ])('of %s has %s', (latin, arabic) => {
    expect(arabicCandidates(latin, (term) => index.has(term))).toContain(normalise(arabic));
  });

  it('is empty for what is not Latin letters, and bounded for anything', () => {
    expect(arabicCandidates('2017')).toEqual([]);
    expect(arabicCandidates('سلام')).toEqual([]);
    expect(arabicCandidates('a'.repeat(500))).toEqual([]);
    expect(arabicCandidates('aeiouaeiouaeiouaeiouaeio').length).toBeLessThanOrEqual(24);
    expect(isLatinWord('3arabi')).toBe(true);
  });
});

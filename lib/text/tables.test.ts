import { describe, expect, it } from 'vitest';
import { alternativesOf } from './alternatives.ts';
import { brokenPlurals } from './more-broken-plurals.ts';
import { isStopWord } from './stop-words.ts';
import { synonyms } from './synonyms.ts';

const arabic = /^[\u0621-\u064A]{2,}$/u;

describe('the table of broken plurals', () => {
  it('has six hundred pairs of two different Arabic words', () => {
    expect(brokenPlurals.length).toBeGreaterThanOrEqual(600);
    for (const [singular, plural] of brokenPlurals) {
      expect(singular).toMatch(arabic);
      expect(plural).toMatch(arabic);
      expect(singular).not.toBe(plural);
    }
  });

  it('has no plural that reads as another common word once unvowelled', () => {
    const dangerous = [
      'اعلام',
      'اعمار',
      'انفاق',
      'اشراف',
      'اشهر',
      'الام',
      'اثار',
      'اعداد',
      'مواطن',
      'مهاجر',
      'قوي',
      'الجزاير',
      'رياض',
      'اسود',
    ];
    const plurals = new Set(brokenPlurals.map(([, plural]) => plural));
    expect(dangerous.filter((word) => plurals.has(word))).toEqual([]);
  });
});

describe('the table of synonyms', () => {
  it('has three hundred groups of different single words', () => {
    expect(synonyms.length).toBeGreaterThanOrEqual(300);
    for (const group of synonyms) {
      expect(new Set(group).size).toBe(group.length);
      for (const word of group) expect(word).toMatch(arabic);
    }
  });

  it('offers no grammatical word for a word of matter', () => {
    const loose = synonyms.filter(
      (group) =>
        group.some((word) => isStopWord(word, 'ar')) &&
        !group.every((word) => isStopWord(word, 'ar') || word.length < 6),
    );
    expect(loose).toEqual([]);
  });

  it('never offers a word for itself', () => {
    for (const [singular] of brokenPlurals) expect(alternativesOf(singular)).not.toContain(singular);
  });
});

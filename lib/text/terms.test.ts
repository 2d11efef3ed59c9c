import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';
import { indexTerms, queryTerms } from './terms.ts';

const index = new Set(indexTerms('بوتين في غزة: الأهلي بمصر، عربي، المدارس', 'ar').exact);
const isWord = (term: string) => index.has(term);
const termsOf = (query: string, asks?: (term: string) => boolean) =>
  queryTerms(query, 'ar', asks).flatMap(({ exact }) => exact);

describe('indexTerms', () => {
  it('gives one exact term and one stem per word, in order', () => {
    const { exact, stems } = indexTerms('زار الوزيرُ مدارسَ غزّة', 'ar');
    expect(exact).toEqual(['زار', 'الوزير', 'مدارس', 'غزه']);
    expect(stems).toEqual(exact.map(stem));
  });

  it('is empty for an empty text', () => {
    expect(indexTerms(' \n', 'ar')).toEqual({ exact: [], stems: [] });
  });
});

describe('queryTerms', () => {
  it('begins with the word itself and keeps terms and stems aligned', () => {
    for (const { exact, stems } of queryTerms('والمدارس في إنجلترا', 'ar')) expect(stems).toEqual(exact.map(stem));
    expect(queryTerms('والمدارس', 'ar')[0]?.exact.slice(0, 3)).toEqual(['والمدارس', 'مدارس', 'مدرسه']);
  });

  it('leaves grammatical and repeated words out, unless nothing else is asked', () => {
    expect(queryTerms('ما هي عاصمة فرنسا فرنسا؟', 'ar')).toHaveLength(2);
    expect(queryTerms('من هو', 'ar')).toHaveLength(2);
    expect(queryTerms('the state of the union', 'en')).toHaveLength(2);
  });

  it.each([
    ['دول', 'دوله'],
    ['كتاب', 'كتب'],
    ['بوتن', 'بوتين'],
    ['انكلترا', 'انجلترا'],
    ['جوجل', 'غوغل'],
    ['بترول', 'نفط'],
    ['نمسا', 'النمسه'],
  ])('offers for %s also %s', (query, other) => {
    expect(termsOf(query)).toContain(other);
  });

  it.each([
    ['putin', 'بوتين'],
    ['gaza', 'غزه'],
    ['al-ahly', 'الاهلي'],
    ['3arabi', 'عربي'],
    ['مصر', 'بمصر'],
  ])('asked of an index, finds for %s its word %s', (query, word) => {
    expect(termsOf(query, isWord)).toContain(word);
  });

  it('offers of an index only words it has', () => {
    expect(termsOf('putin', isWord).slice(1).every(isWord)).toBe(true);
    expect(termsOf('putin')).toEqual(['putin']);
  });
});

import { describe, expect, it } from 'vitest';
import { normalise } from './normalise.ts';
import { stem } from './stem.ts';

const stemOf = (word: string) => stem(normalise(word));

/** Families of words that readers take for one, by the rule that unites them. */
const families: readonly (readonly [rule: string, words: string])[] = [
  [
    'light10: article and its particles',
    'مدرسة المدرسة والمدرسة بالمدرسة كالمدرسة فالمدرسة للمدرسة وبالمدرسة وللمدرسة',
  ],
  ['light10: endings', 'معلم معلمة معلمون معلمين معلمات معلمان معلمها معلمهم'],
  ['a particle before a word of the tables', 'مدينة بمدينة لمدينة كمدينة ومدينة ولمدينة'],
  ['a particle before a long unknown name', 'مانشستر لمانشستر بمانشستر ولمانشستر'],
  ['a name that begins with a particle', 'برشلونة ببرشلونة لبرشلونة وبرشلونة'],
  ['opened teh before a pronoun', 'عاصمة عاصمتها وعاصمتهم بعاصمته'],
  ['feminine teh of a verb', 'تأسس تأسست وتأسست'],
  ['accusative alef', 'رئيس رئيسا رئيسًا والرئيس'],
  ['country and nisba', 'فرنسا فرنسي الفرنسية فرنسيين'],
  ['hamza with its seats', 'أبناء أبناؤه أبنائهم بأبنائها'],
  ['protected name with endings', 'فلسطين فلسطيني الفلسطينيين وفلسطين لفلسطين'],
  ['protected name with endings', 'لبنان لبناني اللبنانية بلبنان'],
  ['long vowels of a long stem', 'مسجد مساجد المساجد'],
  ['long vowels of a long stem', 'فريدريك فريديريك'],
  ['own first letter', 'وزير وزيرة والوزير لوزيرها'],
  ['own ال', 'التزام والتزام بالالتزام التزامات'],
  ['Porter2', 'election elections'],
  ['Porter2', 'nation nations national'],
];

/** Words that a careless stemmer throws together. */
const apart: readonly (readonly [one: string, other: string])[] = [
  ['فلسطين', 'لسط'],
  ['وزير', 'زير'],
  ['بطاقة', 'طاقة'],
  ['بحرية', 'حرية'],
  ['لازمة', 'أزمة'],
  ['عوامل', 'عمل'],
  ['بنك', 'نك'],
  ['رؤساء', 'روسيا'],
  ['صنعاء', 'صنع'],
  ['الله', 'له'],
  ['كتاب', 'تاب'],
  ['كامل', 'أمل'],
  ['وهم', 'هم'],
  ['ماء', 'ما'],
  ['لندن', 'ندن'],
  ['news', 'new'],
];

describe('stem', () => {
  it.each(families)('unites by %s: %s', (_rule, words) => {
    const stems = new Set(words.split(' ').map(stemOf));
    expect([...stems]).toHaveLength(1);
  });

  it.each(apart)('keeps %s and %s apart', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  it('leaves numbers, mixtures and other scripts alone', () => {
    expect(['2017', 'h1n1', 'москва'].map(stem)).toEqual(['2017', 'h1n1', 'москва']);
  });
});

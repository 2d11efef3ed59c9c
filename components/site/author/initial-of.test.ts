import { describe, expect, it } from 'vitest';
import { initialOf } from './initial-of.ts';

describe('the letter that stands for a name', () => {
  it.each([
    ['هالة المرساوي', 'ه'],
    ['د. أيمن البركي', 'أ'],
    ['Dr Ayman Barki', 'A'],
    ['lamia rihani', 'L'],
    ['المحرر', 'م'],
    ['الي', 'ا'],
    ['', ''],
  ])('of %s is %s', (name, letter) => {
    expect(initialOf(name)).toBe(letter);
  });
});

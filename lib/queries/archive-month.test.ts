import { describe, expect, it } from 'vitest';
import { daysIn } from './archive-month.ts';

describe('the days of a month', () => {
  it.each([
    ['2026-11', 30],
    ['2026-12', 31],
    ['2026-02', 28],
    ['2028-02', 29],
  ])('%s has %i', (month, days) => {
    expect(daysIn(month)).toBe(days);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relativeTime } from './relative-time.ts';

const now = Date.parse('2026-11-23T14:30:00Z');
const minute = 60_000;
const hour = 60 * minute;
const ago = (duration: number, locale = 'ar-u-nu-latn') => relativeTime(now - duration, now, locale);

describe('a time of the last day', () => {
  test.each([
    [20_000, 'الآن'],
    [minute, 'قبل دقيقة واحدة'],
    [2 * minute, 'قبل دقيقتين'],
    [5 * minute, 'قبل 5 دقائق'],
    [20 * minute, 'قبل 20 دقيقة'],
    [hour, 'قبل ساعة واحدة'],
    [2 * hour, 'قبل ساعتين'],
    [3 * hour, 'قبل 3 ساعات'],
    [23 * hour, 'قبل 23 ساعة'],
  ])('%i ms ago is said in the right plural', (duration, words) => {
    expect(ago(duration)).toBe(words);
  });

  test('keeps to the digits it is told', () => {
    expect(ago(5 * hour, 'ar-u-nu-arab')).toBe('قبل ٥ ساعات');
    expect(ago(5 * hour, 'en-u-nu-latn')).toBe('5 hours ago');
  });

  test('is rounded down: nothing is older than it is', () => {
    expect(ago(2 * hour - 1, 'en-u-nu-latn')).toBe('1 hour ago');
  });
});

test('from a day on, and where there is no time at all, the absolute time stands', () => {
  expect(ago(24 * hour)).toBeUndefined();
  expect(relativeTime(Number.NaN, now, 'ar-u-nu-latn')).toBeUndefined();
});

test('a time to come within a day has words too', () => {
  expect(relativeTime(now + 3 * hour, now, 'ar-u-nu-latn')).toBe('خلال 3 ساعات');
});

test('words are given exactly within a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3 * 24 * hour, max: 3 * 24 * hour }), (distance) => {
      expect(relativeTime(now + distance, now, 'ar-u-nu-latn') !== undefined).toBe(Math.abs(distance) < 24 * hour);
    }),
  );
});

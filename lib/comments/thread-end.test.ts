import { expect, test } from 'vitest';
import { isThreadOpen, threadEnd } from './thread-end.ts';

const publishedAt = '2026-11-01T00:00:00.000Z';
const published = Date.parse(publishedAt);
const day = 86_400_000;

test('a thread closes when its days are over, to the millisecond', () => {
  const story = { commenting: 'default', publishedAt } as const;
  const rule = { closeAfterDays: 30 };
  expect(threadEnd(story, rule)).toBe(published + 30 * day);
  expect(isThreadOpen(story, rule, published + 30 * day - 1)).toBe(true);
  expect(isThreadOpen(story, rule, published + 30 * day)).toBe(false);
  expect(isThreadOpen({ ...story, commenting: 'hold' }, rule, published + 30 * day)).toBe(false);
});

test('zero days, or the story’s own word, keep it open', () => {
  expect(threadEnd({ commenting: 'default', publishedAt }, { closeAfterDays: 0 })).toBeUndefined();
  expect(threadEnd({ commenting: 'open', publishedAt }, { closeAfterDays: 1 })).toBeUndefined();
  expect(isThreadOpen({ commenting: 'open', publishedAt }, { closeAfterDays: 1 }, published + 900 * day)).toBe(true);
});

test('a story may be closed from the start', () => {
  expect(isThreadOpen({ commenting: 'closed', publishedAt }, { closeAfterDays: 0 }, published)).toBe(false);
});

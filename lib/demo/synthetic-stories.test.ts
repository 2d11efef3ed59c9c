import { expect, test } from 'vitest';
import { blocksText, wordCount } from '#root/lib/text/plain.ts';
import { syntheticStories } from './synthetic-stories.ts';

const now = Date.UTC(2026, 10, 23);
const made = [...syntheticStories(300, 7, now, 5)];

test('the same arguments give the same stories, another seed others', () => {
  expect([...syntheticStories(300, 7, now, 5)]).toEqual(made);
  expect([...syntheticStories(3, 8, now, 5)].map(({ title }) => title)).not.toEqual(
    made.slice(0, 3).map(({ title }) => title),
  );
});

test('they are as varied as a paper: headlines, lengths, sections, tags, authors, years', () => {
  expect(new Set(made.map(({ title }) => title)).size).toBe(made.length);
  expect(new Set(made.map(({ sections }) => sections.join('/'))).size).toBe(10);
  expect(new Set(made.flatMap(({ tags }) => tags)).size).toBeGreaterThan(30);
  expect(new Set(made.flatMap(({ authors }) => authors)).size).toBe(12);
  const years = new Set(made.map(({ date }) => date?.slice(0, 4)));
  expect([...years].toSorted()).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
  const words = made.map(({ body }) => wordCount(blocksText(body.filter((block) => block.type === 'paragraph'))));
  expect(Math.min(...words)).toBeGreaterThan(40);
  expect(Math.max(...words)).toBeGreaterThan(200);
});

test('they are published in order, none in the future', () => {
  const dates = made.map(({ date }) => Date.parse(date ?? ''));
  expect(dates).toEqual(dates.toSorted((a, b) => a - b));
  expect(dates.at(-1)).toBeLessThan(now);
});

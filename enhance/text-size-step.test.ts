import { expect, test } from 'vitest';
import { stepFrom } from './text-size-step.ts';

test('text grows and shrinks by one of three sizes', () => {
  expect(stepFrom('normal', 1)).toBe('large');
  expect(stepFrom('large', 1)).toBe('larger');
  expect(stepFrom('larger', -1)).toBe('large');
});

test('it stays at its ends', () => {
  expect(stepFrom('larger', 1)).toBe('larger');
  expect(stepFrom('normal', -1)).toBe('normal');
});

test('what is not a size counts as normal', () => {
  expect(stepFrom(null, 0)).toBe('normal');
  expect(stepFrom('huge', 1)).toBe('large');
});

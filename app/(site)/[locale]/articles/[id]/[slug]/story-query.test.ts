import { expect, test } from 'vitest';
import { text, withAsked } from './story-query.ts';

test('links to comments, replies and waiting comments survive a new slug', () => {
  expect(withAsked('/articles/7/new', {})).toBe('/articles/7/new');
  expect(withAsked('/articles/7/new', { comments: '2', reply: 'c1' })).toBe('/articles/7/new?comments=2&reply=c1');
  expect(withAsked('/articles/7/new', { pending: 'c1.9.a-b_c' })).toBe('/articles/7/new?pending=c1.9.a-b_c');
  expect(withAsked('/articles/7/new', { comment: 'c1', other: 'x' })).toBe('/articles/7/new?comment=c1');
});

test('a parameter given twice is none', () => {
  expect(text(['a', 'b'])).toBeUndefined();
  expect(withAsked('/a', { comments: ['1', '2'] })).toBe('/a');
});

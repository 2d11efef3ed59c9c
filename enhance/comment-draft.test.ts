import { expect, test } from 'vitest';
import { byteLength, parseCommenter } from './comment-draft.ts';

test('a comment is as long as the bytes that are sent', () => {
  expect(byteLength('abc')).toBe(3);
  expect(byteLength('سلام')).toBe(8);
  expect(byteLength('سطر\nسطر')).toBe(14);
  expect(byteLength('👍')).toBe(4);
});

test('the commenter comes back as kept', () => {
  expect(parseCommenter('{"author":"ليلى","email":"l@example.org"}')).toEqual({
    author: 'ليلى',
    email: 'l@example.org',
  });
});

test.each([null, '', 'no json', 'null', '[]', '{"author":"ليلى"}', '{"author":1,"email":2}'])(
  '%j is nobody',
  (kept) => {
    expect(parseCommenter(kept)).toBeUndefined();
  },
);

import { expect, test } from 'vitest';
import { judgePassword } from './password-strength.ts';
import { strength } from './strength.ts';

const score = (password: string, words: string[] = []) => strength({ password, words }).score;

test.each([
  'password123',
  'qwertyuiop',
  'كلمةالسر',
  'محمد123456',
  'بسماللهالرحمنالرحيم',
  'ضصثقفغعهخح',
  'habibi2026',
  '١٢٣٤٥٦٧٨٩٠',
])('«%s» is guessed at once', (password) => {
  expect(score(password)).toBeLessThan(3);
});

test.each(['zaytun-madar-7-qindil', 'قنديل زيتونة مدار 7 نورس', '7xpzz-gpstt-9u3x5-5jnmy'])(
  '«%s» is a good one',
  (password) => {
    expect(score(password)).toBeGreaterThanOrEqual(3);
  },
);

test('what is known of a person is tried first', () => {
  const password = 'laylaharoun2026';
  expect(score(password, ['layla.haroun@naba.example'])).toBeLessThan(score(password));
});

test('judged in a thread of its own, by codes', async () => {
  expect(await judgePassword('قصيرة', [])).toBe('password-short');
  expect(await judgePassword('x'.repeat(201), [])).toBe('password-long');
  expect(await judgePassword('1234567890', [])).toBe('password-common');
  expect(await judgePassword('aaaaaaaaaaaaaaaa', [])).toBe('password-weak');
  expect(await judgePassword('zaytun-madar-7-qindil', [])).toBeUndefined();
});

import { expect, test } from 'vitest';
import { embedAddress } from './embed-address.ts';

test('known providers are loaded over https', () => {
  expect(embedAddress('https://www.youtube-nocookie.com/embed/abc')).toBe('https://www.youtube-nocookie.com/embed/abc');
});

test.each([
  undefined,
  '',
  '/articles/1',
  'javascript:alert(1)',
  'http://www.youtube-nocookie.com/embed/abc',
  'https://www.youtube.com/embed/abc',
  'https://www.youtube-nocookie.com.evil.example/embed/abc',
  'https://www.youtube-nocookie.com@evil.example/',
])('%s is not', (address) => {
  expect(embedAddress(address)).toBeUndefined();
});

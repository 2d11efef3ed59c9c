import { expect, test } from 'vitest';
import { base32, codeOf, stepAt, stepOfCode, totpAddress } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('RFC 6238, appendix B: at %i the code is %s', (seconds, code) => {
  expect(codeOf(secret, stepAt(seconds * 1000), 8)).toBe(code);
});

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648, section 10: base32 of «%s» is %s', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded);
});

const now = 1_795_000_000_000;
const step = stepAt(now);

test('a clock may be one step off, not two', () => {
  for (const away of [-1, 0, 1]) expect(stepOfCode(secret, codeOf(secret, step + away), now)).toBe(step + away);
  for (const away of [-2, 2]) expect(stepOfCode(secret, codeOf(secret, step + away), now)).toBeUndefined();
});

test('a code is good once, and none before it is good any more', () => {
  expect(stepOfCode(secret, codeOf(secret, step), now, step)).toBeUndefined();
  expect(stepOfCode(secret, codeOf(secret, step - 1), now, step)).toBeUndefined();
  expect(stepOfCode(secret, codeOf(secret, step + 1), now, step)).toBe(step + 1);
});

test.each(['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])('«%s» is no code', (code) => {
  expect(stepOfCode(secret, code, now)).toBeUndefined();
});

test('the address for the app holds paper, person and secret', () => {
  const url = new URL(totpAddress({ secret, email: 'a+b@c.example', paper: 'نبأ' }));
  expect(decodeURIComponent(url.pathname)).toBe('/نبأ:a+b@c.example');
  expect(url.searchParams.get('issuer')).toBe('نبأ');
  expect(url.searchParams.get('secret')).toBe(base32(secret));
});

import { beforeEach, expect, test } from 'vitest';
import { createEditLocks, type EditLocks } from './edit-locks.ts';

const amal = { accountId: 'u-amal', name: 'أمل', tab: 'one' };
const karim = { accountId: 'u-karim', name: 'كريم', tab: 'one' };
const second = 1000;

let locks: EditLocks;
beforeEach(() => {
  locks = createEditLocks();
});

test('whoever opens a story first has it, and keeps it while they say so', () => {
  expect(locks.hold(1, amal, 0)).toMatchObject(amal);
  expect(locks.hold(1, karim, 10 * second)).toMatchObject(amal);
  for (let at = 15; at <= 600; at += 15) locks.hold(1, amal, at * second);
  expect(locks.hold(1, karim, 610 * second)).toMatchObject({ ...amal, since: 0 });
  expect(locks.hold(2, karim, 610 * second)).toMatchObject(karim);
});

test('a window that is silent loses it, a moment late is not silent', () => {
  locks.hold(1, amal, 0);
  expect(locks.at(1, 45 * second)).toMatchObject(amal);
  expect(locks.at(1, 46 * second)).toBeUndefined();
  expect(locks.hold(1, karim, 46 * second)).toMatchObject(karim);
});

test('taking over names whom it was taken from, and they find somebody else there', () => {
  locks.hold(1, amal, 0);
  expect(locks.takeOver(1, karim, second)).toMatchObject(amal);
  expect(locks.hold(1, amal, 2 * second)).toMatchObject(karim);
  expect(locks.takeOver(1, karim, 3 * second)).toBeUndefined();
});

test('one’s own other window is another window', () => {
  locks.hold(1, amal, 0);
  expect(locks.hold(1, { ...amal, tab: 'two' }, second)).toMatchObject({ tab: 'one' });
});

test('only whoever has it gives it back', () => {
  locks.hold(1, amal, 0);
  locks.release(1, karim);
  expect(locks.at(1, 0)).toMatchObject(amal);
  locks.release(1, amal);
  expect(locks.at(1, 0)).toBeUndefined();
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostSeconds } from './front-choice.ts';
import { droppedIds, droppedStories } from './front-drop.ts';

const most = mostSeconds + 1;
/** Places by id, the chosen ones with a `!`. */
const places = (text: string) =>
  text.split(' ').map((one) => ({ id: one.replace('!', ''), chosen: one.endsWith('!') }));

test.each([
  { from: '1! 2! 3 4 5', id: '2', to: 0, text: '2:1' },
  { from: '1! 2! 3 4 5', id: '9', to: 1, text: '1:9,2' },
  { from: '1! 2! 3! 4! 5!', id: '9', to: 0, text: '9:1,2,3,4' },
  { from: '1! 2! 3 4 5', id: '1', to: 1, text: '2:1' },
])('$id put at $to of $from', ({ from, id, to, text }) => {
  expect(droppedStories(places(from), id, to, most)).toBe(text);
});

test('what stands above it stays with it; a lead that filled itself goes on doing so', () => {
  expect(droppedStories(places('1 2 3 4 5'), '9', 3, most)).toBe(':2,3,9');
  expect(droppedStories(places('1 2 3 4 5'), '9', 0, most)).toBe('9:');
  expect(droppedStories(places('1! 2 3 4 5'), '1', 2, most)).toBe(':3,1');
});

test('it always stands where it was put', () => {
  const list = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: most, maxLength: most });
  const chosen = fc.array(fc.boolean(), { minLength: most, maxLength: most });
  fc.assert(
    fc.property(list, chosen, fc.nat(most - 1), fc.integer({ min: 1, max: 60 }), (ids, marks, to, id) => {
      const before = ids.map((one, at) => ({ id: String(one), chosen: marks[at] ?? false }));
      const [lead = '', seconds = ''] = droppedStories(before, String(id), to, most).split(':');
      const order = [lead, ...seconds.split(',').filter(Boolean)];
      expect(order[to]).toBe(String(id));
      expect(order.length).toBeLessThanOrEqual(most);
      expect(droppedIds(ids.map(String), String(id), to, most).slice(1, to + 1)).toEqual(order.slice(1, to + 1));
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTagClock } from '../tag-clock.ts';
import { keptNextPublication } from './next-publication.ts';

/** A paper of nothing but planned instants. */
function paper(...planned: number[]) {
  const clock = createTagClock();
  let asked = 0;
  const ask = async (now: number) => {
    asked += 1;
    const later = planned.filter((at) => at > now);
    return later.length > 0 ? Math.min(...later) : undefined;
  };
  return { clock, planned, ask, next: keptNextPublication(ask, clock), asked: () => asked };
}

it('is asked once until the hour it names', async () => {
  const { next, asked } = paper(10, 20);
  expect([await next(3), await next(3), await next(9), asked()]).toEqual([10, 10, 10, 1]);
  expect([await next(10), await next(19), asked()]).toEqual([20, 20, 2]);
  expect([await next(20), await next(1e15), asked()]).toEqual([undefined, undefined, 3]);
});

it('answers as the index does, whatever is written and whenever it is asked', async () => {
  const steps = fc.array(fc.record({ now: fc.nat(30), write: fc.option(fc.nat(30), { nil: undefined }) }));
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const { clock, planned, ask, next } = paper();
      for (const { now, write } of given) {
        if (write !== undefined) {
          planned.push(write);
          clock.tick(['latest']);
        }
        expect(await next(now)).toBe(await ask(now));
      }
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedFront, type FrontChoice, frontSteps, mostSeconds } from './front-choice.ts';

describe('choosing the front page', () => {
  it('adds behind the others, until there is no place left', () => {
    expect(changedFront({ secondIds: [2] }, 'add', 3)).toEqual({ secondIds: [2, 3] });
    expect(changedFront({ leadId: 3, secondIds: [2] }, 'add', 3)).toEqual({ leadId: 3, secondIds: [2] });
    expect(changedFront({ secondIds: [1, 2, 3, 4] }, 'add', 5)).toBe('front-full');
  });

  it('has a new lead push the old one down', () => {
    expect(changedFront({ leadId: 1, secondIds: [2, 3] }, 'lead', 3)).toEqual({ leadId: 3, secondIds: [1, 2] });
    expect(changedFront({ leadId: 1, secondIds: [2, 3, 4, 5] }, 'lead', 6)).toEqual({
      leadId: 6,
      secondIds: [1, 2, 3, 4],
    });
  });

  it('moves up to the lead’s place and down from it', () => {
    expect(changedFront({ leadId: 1, secondIds: [2, 3] }, 'up', 2)).toEqual({ leadId: 2, secondIds: [1, 3] });
    expect(changedFront({ leadId: 1, secondIds: [2] }, 'down', 1)).toEqual({ leadId: 2, secondIds: [1] });
    expect(changedFront({ secondIds: [2, 3] }, 'up', 2)).toEqual({ leadId: 2, secondIds: [3] });
    expect(changedFront({ leadId: 1, secondIds: [2] }, 'down', 2)).toEqual({ leadId: 1, secondIds: [2] });
  });

  it('leaves the lead’s place to the newest where the lead is dropped', () => {
    expect(changedFront({ leadId: 1, secondIds: [2] }, 'drop', 1)).toEqual({ secondIds: [2] });
  });

  it('never has a story twice, nor more than there are places, whatever is done', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...frontSteps), fc.integer({ min: 1, max: 9 })), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (done) => {
        let choice: FrontChoice = { secondIds: [] };
        for (const [step, id] of done) {
          const next = changedFront(choice, step, id);
          if (next !== 'front-full') choice = next;
          const all = [...(choice.leadId === undefined ? [] : [choice.leadId]), ...choice.secondIds];
          expect(new Set(all).size).toBe(all.length);
          expect(choice.secondIds.length).toBeLessThanOrEqual(mostSeconds);
        }
      }),
    );
  });
});

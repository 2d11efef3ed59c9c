import { describe, expect, it, test } from 'vitest';
import type { FrontChoice } from '#root/lib/domain/front-choice.ts';
import { broughtIn, frontActPattern, frontAfter, frontText } from './front-act.ts';

const every = ['world', 'arts', 'sport'];
const live: FrontChoice = { leadId: 9, secondIds: [] };
const draftAfter = (choice: FrontChoice, act: string, seen?: string) =>
  frontAfter({ act, seen }, choice, { live, every });

describe('an order of stories', () => {
  const choice = { leadId: 1, secondIds: [2, 3], stripIds: ['arts'] };

  it('is taken whole, with the strips left as they are', () => {
    expect(draftAfter(choice, 'order 3:1,2', '1:2,3')).toEqual({ leadId: 3, secondIds: [1, 2], stripIds: ['arts'] });
    expect(draftAfter(choice, 'order :2', '1:2,3')).toEqual({ secondIds: [2], stripIds: ['arts'] });
  });

  it('overwrites no other one than it was made from', () => {
    expect(draftAfter(choice, 'order 3:1,2', '1:3,2')).toBe('front-changed');
    expect(draftAfter(choice, 'order 3:1,2')).toBe('front-changed');
  });

  it('has no story twice, and none beyond the last place', () => {
    expect(draftAfter(choice, 'order 1:1,2,2,3,4,5,6', '1:2,3')).toMatchObject({ leadId: 1, secondIds: [2, 3, 4, 5] });
  });

  it('tells which stories it brings in', () => {
    expect(broughtIn({ act: 'order 4:1,5' }, choice)).toEqual([4, 5]);
    expect(broughtIn({ act: 'add 2' }, choice)).toEqual([]);
    expect(broughtIn({ act: 'lead 8' }, choice)).toEqual([8]);
    expect(broughtIn({ act: 'strip-up arts' }, choice)).toEqual([]);
  });
});

describe('strips', () => {
  const automatic: FrontChoice = { secondIds: [] };
  it('move, go and come back', () => {
    const moved = draftAfter(automatic, 'strip-up arts') as FrontChoice;
    expect(moved.stripIds).toEqual(['arts', 'world', 'sport']);
    expect(draftAfter(moved, 'strip-hide world')).toEqual({ secondIds: [], stripIds: ['arts', 'sport'] });
    expect(draftAfter({ secondIds: [], stripIds: ['arts'] }, 'strip-show world')).toMatchObject({
      stripIds: ['arts', 'world'],
    });
    expect(draftAfter(automatic, 'strip-show nowhere')).toEqual(automatic);
  });

  it('are no choice where they come to be the paper’s own', () => {
    expect(draftAfter({ secondIds: [], stripIds: ['arts', 'world', 'sport'] }, 'strip-down arts')).toEqual(automatic);
    expect(draftAfter({ secondIds: [], stripIds: ['arts'] }, 'strips *')).toEqual(automatic);
    expect(draftAfter({ secondIds: [], stripIds: ['world'] }, 'strip-hide world')).toEqual({
      secondIds: [],
      stripIds: [],
    });
  });

  it('are ordered anew only from what was seen, and only known ones', () => {
    expect(draftAfter(automatic, 'strips sport,nowhere,arts', '*')).toMatchObject({ stripIds: ['sport', 'arts'] });
    expect(draftAfter({ secondIds: [], stripIds: ['arts'] }, 'strips sport,arts', '*')).toBe('front-changed');
  });
});

test('an earlier front comes back with its strips, one from before there were any without', () => {
  const choice = { leadId: 1, secondIds: [], stripIds: ['arts'] };
  const earlier = { leadId: 5, secondIds: [6], stripIds: ['sport'] };
  expect(draftAfter(choice, `take ${frontText(earlier)}`)).toEqual(earlier);
  expect(draftAfter(choice, 'take 5:6;*')).toEqual({ leadId: 5, secondIds: [6] });
  expect(draftAfter(choice, 'take 5:6')).toEqual({ leadId: 5, secondIds: [6], stripIds: ['arts'] });
  expect(draftAfter(choice, 'discard')).toEqual(live);
});

test('nothing else is an act', () => {
  const good = ['up 1', 'order :', 'order 1:2,3', 'strips *', 'strips a,b', 'strip-hide a-b', 'take :;', 'discard'];
  const bad = ['', 'up', 'up 0', 'order 1', 'order 1:2 3', 'strips A', 'take 1:2;x y', 'discard now', 'drop 1;2'];
  expect(good.filter((act) => !frontActPattern.test(act))).toEqual([]);
  expect(bad.filter((act) => frontActPattern.test(act))).toEqual([]);
});

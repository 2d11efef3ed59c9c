import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#root/lib/domain/block.ts';
import { type StoryText, textOf } from '#root/lib/domain/working-copy.ts';
import { story } from '#root/lib/store/contract/sample.ts';
import { type Choice, mergedText, threeWay } from './three-way.ts';

const p = (text: string): Block => ({ type: 'paragraph', text });
const base: StoryText = { ...textOf(story(1)), body: ['أولى', 'ثانية', 'ثالثة', 'رابعة'].map(p) };
const withBody = (...texts: string[]): StoryText => ({ ...base, body: texts.map(p) });
const choicesOf = (mine: StoryText, theirs: StoryText) =>
  threeWay(base, mine, theirs).differences.map(({ choice }) => choice);
const merged = (mine: StoryText, theirs: StoryText, choices?: Choice[]) => {
  const merge = threeWay(base, mine, theirs);
  return mergedText(mine, theirs, merge, choices ?? merge.differences.map(({ choice }) => choice));
};

describe('two texts made from one', () => {
  test('what each changed elsewhere is in both at once', () => {
    const mine = withBody('أولى', 'ثانية كما كتبتها أنا', 'ثالثة', 'رابعة');
    const theirs = { ...withBody('أولى', 'ثانية', 'ثالثة', 'رابعة', 'خامسة لهم'), headline: 'عنوانهم' };
    expect(choicesOf(mine, theirs)).toEqual(['theirs', 'mine', 'theirs']);
    expect(merged(mine, theirs)).toEqual({
      ...theirs,
      body: ['أولى', 'ثانية كما كتبتها أنا', 'ثالثة', 'رابعة', 'خامسة لهم'].map(p),
    });
  });

  test('what both changed is open: one of them, or both', () => {
    const [mine, theirs] = [withBody('أولى', 'لي', 'ثالثة', 'رابعة'), withBody('أولى', 'لهم', 'ثالثة', 'رابعة')];
    expect(choicesOf(mine, theirs)).toEqual(['open']);
    expect(merged(mine, theirs, ['mine'])).toEqual(mine);
    expect(merged(mine, theirs, ['theirs'])).toEqual(theirs);
    expect(merged(mine, theirs, ['both']).body).toEqual(['أولى', 'لهم', 'لي', 'ثالثة', 'رابعة'].map(p));
  });

  test('a field that one of them emptied is empty where theirs is not taken', () => {
    const theirs = { ...base, kicker: 'تمهيد' };
    expect(merged(base, theirs, ['mine'])).toEqual(base);
    expect(merged(base, theirs)).toEqual(theirs);
  });

  test('the same change made twice is no difference', () => {
    const both = withBody('أولى', 'ثانية', 'رابعة');
    expect(choicesOf(both, both)).toEqual([]);
    expect(merged(both, both)).toEqual(both);
  });

  test('taking all of mine gives mine, all of theirs theirs, and where one changed nothing the other’s comes out', () => {
    const body = fc.array(fc.constantFrom('أ', 'ب', 'ج', 'د'), { maxLength: 7 }).map((texts) => withBody(...texts));
    fc.assert(
      fc.property(body, body, body, (origin, mine, theirs) => {
        const merge = threeWay(origin, mine, theirs);
        const all = (choice: Choice) =>
          mergedText(
            mine,
            theirs,
            merge,
            merge.differences.map(() => choice),
          );
        expect(all('mine')).toEqual(mine);
        expect(all('theirs')).toEqual(theirs);
        const quiet = threeWay(origin, origin, theirs);
        const decided = quiet.differences.map(({ choice }) => choice);
        expect(mergedText(origin, theirs, quiet, decided)).toEqual(theirs);
      }),
      { numRuns: 300 },
    );
  });
});

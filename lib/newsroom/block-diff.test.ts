import { expect, test } from 'vitest';
import type { Block } from '#root/lib/domain/block.ts';
import { blockDiff } from './block-diff.ts';

const p = (text: string): Block => ({ type: 'paragraph', text });
const told = (before: Block[], after: Block[]) =>
  blockDiff(before, after).map(({ parts }) =>
    parts.map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join(''),
  );

test('a changed paragraph is told by its words, the others stay', () => {
  expect(
    told(
      [p('أولى'), p('وصلت السفينة إلى الميناء صباح أمس.'), p('ثالثة')],
      [p('أولى'), p('وصلت السفينة إلى الميناء مساء أمس.'), p('ثالثة')],
    ),
  ).toEqual(['أولى', 'وصلت السفينة إلى الميناء -صباح-+مساء+ أمس.', 'ثالثة']);
});

test('a new paragraph is new, not the next one changed', () => {
  expect(told([p('وصلت السفينة.')], [p('جملة لا تشبهها أبدا'), p('وصلت السفينة.')])).toEqual([
    '+جملة لا تشبهها أبدا+',
    'وصلت السفينة.',
  ]);
  expect(told([p('أ ب ج د'), p('ه و ز ح')], [p('ه و ز ط')])).toEqual(['-أ ب ج د-', 'ه و ز -ح-+ط+']);
});

test('what became a heading is told, though its words stayed', () => {
  const diff = blockDiff([p('عنوان')], [{ type: 'heading', level: 2, text: 'عنوان' }]);
  expect(diff).toEqual([{ type: 'heading', parts: [{ kind: 'same', text: 'عنوان' }], retyped: true }]);
});

test('a note that came or went is told in its place', () => {
  const noted: Block = {
    type: 'paragraph',
    text: [{ text: 'قالت' }, { text: '', note: { text: 'تقرير' } }, { text: ' ثم' }],
  };
  expect(told([p('قالت ثم')], [noted])).toEqual([expect.stringMatching(/^قالت\s?\+.*تقرير.*\+/)]);
});

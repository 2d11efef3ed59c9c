import { expect, it } from 'vitest';
import type { Block } from '#root/lib/domain/block.ts';
import { evenHeadings } from './even-headings.ts';

const heading = (level: 2 | 3): Block => ({ type: 'heading', level, text: 'عنوان' });
const words: Block = { type: 'paragraph', text: 'نص' };
const levels = (blocks: readonly Block[]) =>
  evenHeadings(blocks).map((block) => (block.type === 'heading' ? block.level : block.type));

it.each([
  ['that begins with the third level', [words, heading(3), words, heading(3)], ['paragraph', 2, 'paragraph', 2]],
  ['whose second level comes later', [heading(3), heading(2), heading(3)], [2, 2, 3]],
  ['in good order', [heading(2), words, heading(3), heading(2)], [2, 'paragraph', 3, 2]],
])('a story %s leaves no level out', (_, blocks, expected) => {
  expect(levels(blocks)).toEqual(expected);
});

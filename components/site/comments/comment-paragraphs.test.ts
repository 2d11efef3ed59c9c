import { expect, test } from 'vitest';
import { commentParagraphs } from './comment-paragraphs.ts';

const shape = (text: string) => commentParagraphs(text).map(({ lines }) => lines.map(({ line }) => line));

test('an empty line ends a paragraph, a line end a line', () => {
  expect(shape('سطر\nسطر آخر\n\nفقرة')).toEqual([['سطر', 'سطر آخر'], ['فقرة']]);
  expect(shape('\n\nواحد\n \n\t\n\nاثنان\n')).toEqual([['واحد'], ['اثنان']]);
  expect(shape('سطر واحد')).toEqual([['سطر واحد']]);
});

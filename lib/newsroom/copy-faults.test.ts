import { expect, test } from 'vitest';
import type { Block } from '#root/lib/domain/block.ts';
import { story } from '#root/lib/store/contract/sample.ts';
import { copyFaults } from './copy-faults.ts';

const count = (...body: Block[]) => copyFaults(story(1, { body }), {});
const captioned = (caption: string) => ({ mediaId: 'm1', alt: '', caption });

test('captions and notes are the paper’s own words, also a note in a quotation; the quotation is not', () => {
  const clean = count({ type: 'paragraph', text: 'وصلت السفينة.' });
  expect(clean).toBe(0);
  expect(count({ type: 'quote', text: 'كل  الذين حضروا , أمس' })).toBe(0);
  expect(count({ type: 'quote', text: [{ text: 'قول  الناس', note: { text: 'من  المحضر' } }] })).toBe(1);
  expect(count({ type: 'paragraph', text: [{ text: 'وصلت.', note: { text: 'تقرير  البلدية' } }] })).toBe(1);
  expect(count({ type: 'picture', picture: captioned('أول  صورة') })).toBe(1);
  const pictures = [captioned('أول  صورة'), captioned('ثانية'), captioned('ثالث  صورة')];
  expect(count({ type: 'gallery', pictures, caption: 'كل  الصور' })).toBe(3);
});

import { expect, test } from 'vitest';
import { growToText } from './grow-to-text.client.ts';

/** As browsers measure: text of so many pixels, never less than the field's own height, and a border of one. */
function field(text: number, height: string) {
  const style = { blockSize: height };
  const own = () => (style.blockSize === 'auto' ? 30 : Number.parseInt(style.blockSize, 10) - 1);
  return {
    style,
    get scrollHeight() {
      return Math.max(text, own());
    },
    get clientHeight() {
      return own();
    },
    get offsetHeight() {
      return own() + 1;
    },
  };
}

test('a field becomes as high as its text with its border, and lower again', () => {
  const longer = field(74, '31px');
  growToText(longer, false);
  expect(longer.style.blockSize).toBe('75px');
  const shorter = field(30, '75px');
  growToText(shorter, false);
  expect(shorter.style.blockSize).toBe('31px');
});

test('where the style sheet does it, nothing is set', () => {
  const own = field(74, '');
  growToText(own, true);
  expect(own.style.blockSize).toBe('');
});

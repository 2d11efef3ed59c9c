import { bareWord } from './copy.ts';

/** `found` with the letters of `right`, and its own tashkeel where they are as many: اكّد and أكد give أكّد. */
export function respelt(found: string, right: string): string {
  const letters = [...found.replace(/ـ|\p{Cf}/gu, '')];
  if (bareWord(found).length !== right.length) return right;
  let at = 0;
  return letters.map((letter) => (bareWord(letter) === '' ? letter : (right[at++] ?? ''))).join('');
}

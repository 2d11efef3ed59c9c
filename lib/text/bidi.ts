/** Marks, embeddings, overrides and isolates that steer direction (Unicode UAX #9, table 4). */
const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Letters of right-to-left scripts: strong characters of bidi classes R and AL. */
const rightToLeft =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}\\p{Script=Samaritan}\\p{Script=Mandaic}\\p{Script=Hanifi_Rohingya}';
const strong = /\p{L}/u;
const letters = /\p{L}/gu;
const rightToLeftLetter = new RegExp(`[${rightToLeft}]`, 'u');

/** `text` without the characters that can turn the order of what stands round it. */
export function stripBidiControls(text: string): string {
  return text.replace(controls, '');
}

/** The direction of `text` by its first letter (rule P2 of UAX #9); `neutral` where it has none. */
export function directionOf(text: string): 'rtl' | 'ltr' | 'neutral' {
  const first = strong.exec(text)?.[0];
  if (first === undefined) return 'neutral';
  return rightToLeftLetter.test(first) ? 'rtl' : 'ltr';
}

/** The direction that most letters of `text` run in; `neutral` where it has none or as many of one as of the other. */
export function prevailingDirection(text: string): 'rtl' | 'ltr' | 'neutral' {
  let balance = 0;
  for (const [letter] of text.matchAll(letters)) balance += rightToLeftLetter.test(letter) ? 1 : -1;
  return balance === 0 ? 'neutral' : balance > 0 ? 'rtl' : 'ltr';
}

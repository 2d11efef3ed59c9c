const anyDigit = /\p{Nd}/gu;
const digit = /\p{Nd}/u;

/** The value 0-9 of a decimal digit of any script: digits stand in whole rows of ten, zero first (Unicode, section 4.6). */
function digitValue(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}

/** `text` with every decimal digit (٠-٩, ۰-۹ and those of other scripts) as 0-9. */
export function latinDigits(text: string): string {
  return text.replace(anyDigit, (character) => String(digitValue(character)));
}

/** `text` with 0-9 and ۰-۹ as ٠-٩, for papers that print Arabic-Indic digits. */
export function arabicDigits(text: string): string {
  return latinDigits(text).replace(/[0-9]/g, (character) => String.fromCharCode(0x660 + Number(character)));
}

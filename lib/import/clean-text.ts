// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/**
 * `text` without what no text should hold: control characters other than tab and line ends, and half surrogates. Words
 * and spaces stay as they are, doubled ones too.
 */
export function cleanText(text: string): string {
  return text.replace(controls, '').toWellFormed();
}

/** A text of one line (headline, name, caption): cleaned, line ends as spaces, no space at its ends. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();
}

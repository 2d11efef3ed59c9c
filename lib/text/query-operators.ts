import { latinDigits } from './digits.ts';

/** A query as it was meant: the words to find, and what narrows them. */
export type ParsedQuery = {
  /** Words to find, those of the phrases among them. */
  words: string;
  /** Words that must stand side by side. */
  phrases: string[];
  /** Words or phrases that must not be there. */
  without: string[];
  section?: string;
  author?: string;
  /** Days `YYYY-MM-DD`: published from this one on, and before this one. */
  after?: string;
  before?: string;
};

type Operator = 'section' | 'author' | 'after' | 'before';

const operators: ReadonlyMap<string, Operator> = new Map([
  ['section', 'section'],
  ['قسم', 'section'],
  ['القسم', 'section'],
  ['author', 'author'],
  ['كاتب', 'author'],
  ['الكاتب', 'author'],
  ['after', 'after'],
  ['بعد', 'after'],
  ['before', 'before'],
  ['قبل', 'before'],
]);

const quoted = '"([^"]+)"|“([^”]+)”|«([^»]+)»';
/** An operator with its value, a phrase or word to leave out, or a phrase. A colon with a space after it is a colon. */
const part = new RegExp(
  `(?<![^\\s(])(?:(${[...operators.keys()].join('|')}):(?:${quoted}|([^\\s"“”«»]+))|([-−])(?:${quoted}|([\\p{L}\\p{M}][^\\s"“”«»]*))|${quoted})`,
  'giu',
);

/**
 * Reads "phrases", -words, section:, author:, before: and after: (قسم: كاتب: قبل: بعد:) out of a query. A day may be a
 * year or a month too: then it is the first of it. What is not understood stays among the words.
 */
export function parseQuery(text: string): ParsedQuery {
  const parsed: ParsedQuery = { words: '', phrases: [], without: [] };
  const rest = text.replace(part, (whole: string, ...groups: (string | undefined)[]) => {
    const [name, ...values] = groups.slice(0, 13);
    const value = (from: number, to: number) => values.slice(from, to).find((one) => one !== undefined) ?? '';
    if (name !== undefined) return operate(parsed, name, value(0, 4)) ? ' ' : whole;
    if (values[4] !== undefined) {
      parsed.without.push(value(5, 9));
      return ' ';
    }
    const phrase = value(9, 12);
    parsed.phrases.push(phrase);
    return ` ${phrase} `;
  });
  parsed.words = rest.replace(/\s+/gu, ' ').trim();
  return parsed;
}

function operate(parsed: ParsedQuery, name: string, value: string): boolean {
  const operator = operators.get(name.toLowerCase());
  if (operator === undefined) return false;
  const plain = value.replaceAll('_', ' ');
  const read = operator === 'after' || operator === 'before' ? firstDay(plain) : plain;
  if (read === undefined) return false;
  parsed[operator] = read;
  return true;
}

/** `2026`, `2026-3` or `2026/3/9`, in any digits, as the day `YYYY-MM-DD` it begins with; undefined where it is no date. */
export function firstDay(text: string): string | undefined {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(latinDigits(text.trim()));
  if (!found) return undefined;
  const [, year = '', month = '1', day = '1'] = found;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(written) ? written : undefined;
}

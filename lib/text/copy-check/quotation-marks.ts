import type { Copy } from './copy.ts';
import type { Fault } from './fault.ts';
import { pairQuotes, type QuoteMark, type QuotePair } from './quote-pairs.ts';

const guillemets = ['«', '»'] as const;
const curly = ['“', '”'] as const;
const right: readonly (readonly [string, string])[] = [guillemets, curly];
const inner: readonly (readonly [string, string])[] = [guillemets, curly, ['‹', '›'], ['‘', '’']];
const spoken = /[\p{L}\p{N}]/u;
const latin = /\p{Script=Latin}/u;
const arabic = /\p{Script=Arabic}/u;

/**
 * Straight, mixed and turned quotation marks, as «…», inside another quotation as “…”. The marks of a quotation of Latin
 * text only are left alone, and so is “…” where the text keeps to it, unless the paper mends it.
 */
export function quotationMarks({ text, isShielded, options }: Copy): Fault[] {
  const { pairs, lone } = pairQuotes(text, isShielded);
  const keepsCurly =
    options.curlyQuotes !== 'mend' && !pairs.some((pair) => pair.depth === 0 && pair.open.glyph === '«');
  const faults: Fault[] = [];
  for (const pair of pairs) {
    const said = text.slice(pair.open.to, pair.close.from);
    if (!spoken.test(said) || (latin.test(said) && !arabic.test(said))) continue;
    if (isKept(pair, keepsCurly)) continue;
    const [open, close] = pair.depth > 0 || (keepsCurly && isCurly(pair)) ? curly : guillemets;
    faults.push(...faultOf(pair.open, open, pair.close), ...faultOf(pair.close, close, pair.open));
  }
  for (const mark of lone) {
    // 6" is a measure.
    if (mark.glyph !== '"' || /\p{Nd}/u.test(text[mark.from - 1] ?? '')) continue;
    faults.push({
      rule: 'quotes',
      from: mark.from,
      to: mark.to,
      found: mark.glyph,
      suggestions: [mark.opens ? '«' : '»'],
      certain: false,
    });
  }
  return faults;
}

function isKept({ open, close, depth }: QuotePair, keepsCurly: boolean): boolean {
  const is = ([from, to]: readonly [string, string]): boolean => open.glyph === from && close.glyph === to;
  if (depth > 0) return inner.some(is);
  return right.some((kind) => is(kind) && (kind !== curly || keepsCurly));
}

/** “…” the wrong way round, or one of them twice. */
function isCurly({ open, close }: QuotePair): boolean {
  return curly.some((mark) => mark === open.glyph) && curly.some((mark) => mark === close.glyph);
}

function faultOf(mark: QuoteMark, instead: string, other: QuoteMark): Fault[] {
  if (mark.glyph === instead) return [];
  return [
    {
      rule: 'quotes',
      from: mark.from,
      to: mark.to,
      found: mark.glyph,
      suggestions: [instead],
      certain: true,
      partner: other.from,
    },
  ];
}

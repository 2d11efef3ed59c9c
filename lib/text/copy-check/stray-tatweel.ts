import { bareWord, type Copy } from './copy.ts';
import type { Fault } from './fault.ts';

const withTatweel = /[\u0621-\u065F\u0670\u0671-\u06D3]*ـ[\u0621-\u065F\u0670\u0671-\u06D3]*/gu;
/** لـ, بالـ, الـ: before a number, a quotation or a Latin word the particle is written so. */
const particle = /^[وف]?(?:[بلكس]|[بك]?ال|لل)ـ+$/u;
/** هـ (Hijri), صـ (page), اهـ (end of quotation): one letter, or its joined shape. */
const abbreviation = /^(?:[\u0621-\u064A]ـ|اهـ|ـ[\u0621-\u064A]ـ?)$/u;
const marks = /[\u064B-\u065F\u0670]/gu;

/** Tatweel that only stretches a word. Abbreviations (1448 هـ) and particles before what they can not join keep theirs. */
export function strayTatweel({ text, isShielded }: Copy): Fault[] {
  const faults: Fault[] = [];
  for (const { index: from, 0: found } of text.matchAll(withTatweel)) {
    const plain = found.replace(marks, '');
    const to = from + found.length;
    if (isShielded(from, to) || particle.test(plain) || abbreviation.test(plain)) continue;
    if (/^ـ{3,}$/u.test(found)) continue;
    const word = bareWord(found) === '' ? '–' : found.replaceAll('ـ', '');
    faults.push({ rule: 'tatweel', from, to, found, suggestions: [word], certain: word !== '–' });
  }
  return faults;
}

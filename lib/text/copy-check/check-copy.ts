import { bareWord, type Copy, type CopyCheckOptions, copyOf } from './copy.ts';
import { doubledSpaces } from './doubled-spaces.ts';
import { doubledWords } from './doubled-words.ts';
import type { CopyRule, Fault } from './fault.ts';
import { finalYaSlips } from './final-ya-slips.ts';
import { hamzaSlips } from './hamza-slips.ts';
import { houseStyle } from './house-style.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { latinPunctuation } from './latin-punctuation.ts';
import { loneWaw } from './lone-waw.ts';
import { missingSpaces } from './missing-spaces.ts';
import { mixedDigits } from './mixed-digits.ts';
import { quotationMarks } from './quotation-marks.ts';
import { spacesBefore } from './spaces-before.ts';
import { strayTatweel } from './stray-tatweel.ts';
import { taMarbutaSlips } from './ta-marbuta-slips.ts';
import { unbalancedBrackets } from './unbalanced-brackets.ts';

/** Where two rules find something in the same place, the earlier one here speaks. */
const arabicRules: readonly ((copy: Copy) => Fault[])[] = [
  houseStyle,
  latinPunctuation,
  spacesBefore,
  missingSpaces,
  doubledSpaces,
  quotationMarks,
  mixedDigits,
  loneWaw,
  doubledWords,
  hamzaSlips,
  taMarbutaSlips,
  finalYaSlips,
  strayTatweel,
  invisibleCharacters,
  unbalancedBrackets,
];
const englishRules: readonly ((copy: Copy) => Fault[])[] = [
  houseStyle,
  spacesBefore,
  doubledSpaces,
  doubledWords,
  invisibleCharacters,
];
/** Faults of a word, not of what stands between words: these may be ignored by word. */
const ofWords: ReadonlySet<CopyRule> = new Set([
  'houseStyle',
  'wordDoubled',
  'hamza',
  'taMarbuta',
  'finalYa',
  'tatweel',
]);

/**
 * What is wrong with the text of one block, in the order of the text; no two faults overlap. Never throws. Blocks that
 * are somebody else's words (quotations, code) are the caller's to leave out. About 1 ms for 250 words.
 */
export function checkCopy(text: string, options: CopyCheckOptions): Fault[] {
  const copy = copyOf(text, options);
  const taken = new Uint8Array(text.length);
  const ignored = new Set([...(options.ignore ?? [])].map(bareWord));
  const faults: Fault[] = [];
  for (const rule of options.language === 'ar' ? arabicRules : englishRules) {
    for (const fault of rule(copy)) {
      if (taken.subarray(fault.from, fault.to).includes(1) || isIgnored(fault, ignored)) continue;
      taken.fill(1, fault.from, fault.to);
      faults.push(fault);
    }
  }
  return faults.sort((a, b) => a.from - b.from);
}

function isIgnored({ rule, found }: Fault, ignored: ReadonlySet<string>): boolean {
  if (ignored.size === 0 || !ofWords.has(rule)) return false;
  const bare = bareWord(found);
  return ignored.has(bare) || (rule === 'wordDoubled' && ignored.has(bare.split(/\s+/u)[0] ?? ''));
}

import type { Copy, Word } from './copy.ts';
import { givenNames, saidTwice } from './doubled-exceptions.ts';
import type { Fault } from './fault.ts';

/** Small words are never said twice on purpose; of the others an editor is asked. */
const small = new Set(
  (
    'من في على إلى الى عن مع أن ان إن التي الذي الذين هذا هذه ذلك تلك قد لقد كان كانت حيث بعد قبل عند عبر حتى أو او ثم كما خلال منذ أي غير حول ' +
    'أمس عدد مثل بأن لأن لكن ولكن ومن وفي وعلى وإلى والتي والذي أنه أنها إنه إنها ضد دون لدى أمام تحت فوق وقد وكان وذلك وهو وهي منها منه فيها فيه له لها به بها ' +
    'the a an of to in on at for and or with from by was were are be been as it its this these those than which who has have not if into their'
  ).split(' '),
);
const tanween = /(?:ًا|اً|ا)$/u;

/** A word written twice in a row. Names (محمد محمد), emphasis and portions (رويدا رويدا, بيتا بيتا) are meant. */
export function doubledWords({ text, words, options }: Copy): Fault[] {
  const faults: Fault[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (!before || !word.follows || word.bare !== before.bare) return;
    const spelt = word.bare.toLowerCase();
    if (isMeant(words, index, spelt, options.language)) return;
    const found = text.slice(before.from, word.to);
    faults.push({
      rule: 'wordDoubled',
      from: before.from,
      to: word.to,
      found,
      suggestions: [text.slice(before.from, before.to)],
      certain: small.has(spelt) || (options.language === 'ar' && /^(?:[وفبك]?ال|لل)/u.test(spelt)),
    });
  });
  return faults;
}

function isMeant(words: readonly Word[], index: number, spelt: string, language: 'ar' | 'en'): boolean {
  if (saidTwice.has(spelt) || givenNames.has(spelt)) return true;
  // Said three times it is a chant or a slogan.
  const [earlier, later] = [words[index - 2], words[index + 1]];
  if (
    (words[index - 1]?.follows && earlier?.bare === words[index]?.bare) ||
    (later?.follows && later.bare === words[index]?.bare)
  ) {
    return !small.has(spelt);
  }
  if (language === 'en') return !small.has(spelt);
  // سي إن إن, بي بي سي: letters spelt out.
  if (/^[أإا]ن$/u.test(spelt)) return /^(?:سي|إم|ام|أي|آي)$/u.test(earlier?.bare ?? '');
  if (small.has(spelt) || spelt === 'أيضا') return false;
  // Of three letters two words may look alike: صور صور (published pictures), مرض مرض الموت.
  return spelt.length <= 3 || tanween.test(spelt);
}

import { type Copy, wordAfter, wordBefore } from './copy.ts';
import type { Fault } from './fault.ts';
import { respelt } from './respelt.ts';
import { feminineOnly, feminineWithArticle, pronounSlips } from './ta-marbuta-words.ts';
import { endsInHeh } from './words-in-heh.ts';

const article = /^(?:[وف]?[بك]?ال|[وف]?لل)/u;
/** للسانه is ل and لسانه: after لل only the list tells. */
const plainArticle = /^[وف]?[بك]?ال/u;
const particle = /^[وف]?[بلك]?/u;
/** Nisbas that are a masculine word with ه as well: ماضيه is his past, ثانيه its second. */
const notWithoutArticle =
  /^(?:ماضية|ثانية|جارية|ضحية|راية|تالية|ناحية|بداية|نهاية|حماية|رعاية|وقاية|غاية|تنمية|تغطية|تصفية|ترقية)$/u;
/** A preposition before, an adjective with ة after: «في مدرسه ثانوية» is a school, not somebody's teacher. */
const prepositions = /^[وف]?(?:في|من|إلى|على|عن|كل|أي|هذه|تلك|أول|آخر|أكبر)$/u;
const feminineAdjective = /^(?!ال)\p{L}{2,}(?:ية|ضة|مة|دة|رة|لة|قة)$/u;
const lookAlike: ReadonlySet<string> = new Set('جامعه مجله مدرسه نسبه قيمه طاقه محطه هويه حريه'.split(' '));

/** ه for ة at the end of a word, and ة for ه in pronouns and a few roots. */
export function taMarbutaSlips(copy: Copy): Fault[] {
  return copy.words.flatMap((word, index): Fault[] => {
    const right = word.bare.endsWith('ه')
      ? withTaMarbuta(word.bare, wordBefore(copy, index), wordAfter(copy, index))
      : pronounSlips.get(word.bare);
    if (right === undefined) return [];
    const found = copy.text.slice(word.from, word.to);
    return [
      { rule: 'taMarbuta', from: word.from, to: word.to, found, suggestions: [respelt(found, right)], certain: true },
    ];
  });
}

function withTaMarbuta(word: string, before: string, after: string): string | undefined {
  const right = `${word.slice(0, -1)}ة`;
  if (article.test(word)) {
    const rest = right.replace(article, '');
    if (feminineWithArticle.has(rest) || feminineOnly.has(rest)) return right;
    // With ال no pronoun follows: what ends in ه has it in its root, and those words are few.
    return plainArticle.test(word) && !endsInHeh(word, word.replace(plainArticle, '')) ? right : undefined;
  }
  const stem = right.replace(particle, '');
  if (lookAlike.has(word.replace(particle, '')) || lookAlike.has(word)) {
    return prepositions.test(before) && feminineAdjective.test(after) ? right : undefined;
  }
  if (feminineOnly.has(right) || feminineOnly.has(stem)) return right;
  const nisba = [right, stem].some(
    (each) => each.endsWith('ية') && feminineWithArticle.has(each) && !notWithoutArticle.test(each),
  );
  return nisba ? right : undefined;
}

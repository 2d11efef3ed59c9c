import { type Copy, wordAfter, wordBefore } from './copy.ts';
import type { Fault } from './fault.ts';
import {
  afterAla,
  dotted,
  dottedWithArticle,
  longInAlif,
  superlatives,
  takesAla,
  undotted,
  undottedWithArticle,
} from './final-ya-words.ts';
import { respelt } from './respelt.ts';

const article = /^(?:[وف]?[بك]?ال|[وف]?لل)/u;
const plainArticle = /^[وف]?[بك]?ال/u;
const particle = /^[وف]?[بلك]?(?=\p{L}{3})/u;

const shadda = /\u0651[\u064B-\u0652]*$|\u0651[\u064B-\u0652]*[يى]$/u;

const takesLevel = /^و?(?:على|إلى|الى|في|رفع|أعلى|أدنى|من|ذات|دون)$/u;

/** ى for a final ي (unless the paper writes it so) and ي for a final ى. */
export function finalYaSlips(copy: Copy): Fault[] {
  return copy.words.flatMap((word, index): Fault[] => {
    // عليّ, المرضيّ: the mark says which it is.
    const last = shadda.test(copy.text.slice(word.from, word.to)) ? '' : word.bare.at(-1);
    const right = last === 'ى' ? withYa(copy, word.bare) : last === 'ي' ? withAlif(copy, index, word.bare) : undefined;
    if (right === undefined) return [];
    const found = copy.text.slice(word.from, word.to);
    return [
      { rule: 'finalYa', from: word.from, to: word.to, found, suggestions: [respelt(found, right)], certain: true },
    ];
  });
}

function withYa({ options }: Copy, word: string): string | undefined {
  if (options.finalYa === 'undotted') return undefined;
  const right = `${word.slice(0, -1)}ي`;
  if (dotted.has(right)) return right;
  if (!article.test(right)) return undefined;
  return dottedWithArticle.has(right.replace(article, '')) || isLongNisba(word) ? right : undefined;
}

/** العسكرى, الاقتصادى: so long, and no participle or superlative, a word with ال is a nisba or a noun in ي. */
function isLongNisba(word: string): boolean {
  const rest = word.replace(plainArticle, '');
  // العثورعلى: two words stuck together.
  if (rest === word || longInAlif.has(rest) || /(?:على|[إا]لى|يى)$/u.test(rest)) return false;
  return rest.length >= (/^[اأإآ]/u.test(rest) ? 6 : 5) && !rest.startsWith('م');
}

function withAlif(copy: Copy, index: number, word: string): string | undefined {
  const right = `${word.slice(0, -1)}ى`;
  if (/^و?علي$/u.test(word)) {
    const isPreposition = takesAla.has(wordBefore(copy, index)) || afterAla.has(wordAfter(copy, index));
    return isPreposition ? right : undefined;
  }
  const before = wordBefore(copy, index);
  if (/^[بو]?مستوي$/u.test(word) && takesLevel.test(before)) return right;
  if (/^و?أدي$/u.test(word) && /^[إا]لى$/u.test(wordAfter(copy, index))) return right;
  if (before.endsWith('ة') && plainArticle.test(word) && superlatives.has(right.replace(plainArticle, '')))
    return right;
  if (article.test(word)) return undottedWithArticle.has(right.replace(article, '')) ? right : undefined;
  return undotted.has(right) || undotted.has(right.replace(particle, '')) ? right : undefined;
}

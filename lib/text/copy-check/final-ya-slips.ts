import { type Copy, wordAfter, wordBefore } from './copy.ts';
import type { Fault } from './fault.ts';
import { afterAla, dotted, dottedWithArticle, takesAla, undotted, undottedWithArticle } from './final-ya-words.ts';
import { respelt } from './respelt.ts';

const article = /^(?:[وف]?[بك]?ال|[وف]?لل)/u;
const particle = /^[وف]?[بلك]?(?=\p{L}{3})/u;

const shadda = /\u0651[\u064B-\u0652]*$|\u0651[\u064B-\u0652]*[يى]$/u;

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
  return article.test(right) && dottedWithArticle.has(right.replace(article, '')) ? right : undefined;
}

function withAlif(copy: Copy, index: number, word: string): string | undefined {
  const right = `${word.slice(0, -1)}ى`;
  if (/^و?علي$/u.test(word)) {
    const isPreposition = takesAla.has(wordBefore(copy, index)) || afterAla.has(wordAfter(copy, index));
    return isPreposition ? right : undefined;
  }
  if (article.test(word)) return undottedWithArticle.has(right.replace(article, '')) ? right : undefined;
  return undotted.has(right) || undotted.has(right.replace(particle, '')) ? right : undefined;
}

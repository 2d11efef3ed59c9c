import type { Article } from '#root/lib/domain/article.ts';
import type { Block } from '#root/lib/domain/block.ts';
import { checkCopy } from '#root/lib/text/copy-check/check-copy.ts';
import type { CopyCheckOptions } from '#root/lib/text/copy-check/copy.ts';
import { notesOf } from '#root/lib/text/notes.ts';
import { plainText } from '#root/lib/text/plain.ts';

/** How many certain slips the copy check finds in the story's own words; what it only suspects holds nobody up. */
export function copyFaults(article: Article, options: Omit<CopyCheckOptions, 'language'>): number {
  const { locale, kicker = '', headline, standfirst = '', body } = article;
  const texts = [kicker, headline, standfirst, ...body.flatMap(ownWords)];
  return texts.flatMap((text) => checkCopy(text, { ...options, language: locale })).filter(({ certain }) => certain)
    .length;
}

/** The texts of a block that the paper itself says: quotations are somebody else's words, the notes in them are not. */
function ownWords(block: Block): string[] {
  return [...runningWords(block), ...notesOf([block]).map(({ text }) => text)];
}

function runningWords(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'correction':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    case 'picture':
      return [block.picture.caption ?? ''];
    case 'gallery':
      return [...block.pictures.map(({ caption = '' }) => caption), block.caption ?? ''];
    default:
      return [];
  }
}

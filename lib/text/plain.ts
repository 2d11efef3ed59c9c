import type { Block, RichText } from '../domain/block.ts';
import type { Locale } from '../domain/locale.ts';
import { notesOf } from './notes.ts';

/**
 * Words a minute of silent reading, non-fiction: Brysbaert, "How many words do we read per minute?", Journal of Memory and
 * Language 109 (2019): 238 in English, 181 in Arabic, whose words carry particles and pronouns that English writes apart.
 */
const wordsPerMinute: Record<Locale, number> = { ar: 181, en: 238 };
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\u0640\p{Cf}]|['’.,٫٬-](?=[\p{L}\p{N}]))*/gu;

/** The text of `rich` without its marks. */
export function plainText(rich: RichText): string {
  return typeof rich === 'string' ? rich : rich.map((span) => span.text).join('');
}

/** The text of `rich` with its notes in brackets, for comparing and for reading aloud. */
export function notedText(rich: RichText): string {
  if (typeof rich === 'string') return rich;
  return rich
    .map(({ text, note }) => (note ? `${text} [${[note.text, note.href].filter(Boolean).join(' ')}]` : text))
    .join('');
}

/** What a reader reads in `blocks`, one line per paragraph, item or table row; pictures give their captions, notes come last. */
export function blocksText(blocks: readonly Block[]): string {
  return [...blocks.flatMap(linesOf), ...notesOf(blocks).map(({ text }) => text)].filter(Boolean).join('\n');
}

/** How many words `text` has; a number, a hyphenated or an apostrophised word counts once. */
export function wordCount(text: string): number {
  let words = 0;
  word.lastIndex = 0;
  while (word.test(text)) words += 1;
  return words;
}

/** Whole minutes that `words` words take to read in `locale`, at least 1. */
export function readingMinutes(words: number, locale: Locale): number {
  return Math.max(1, Math.round(words / wordsPerMinute[locale]));
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'correction':
      return [plainText(block.text)];
    case 'quote':
    case 'pullquote':
      return [plainText(block.text), block.attribution ?? ''];
    case 'list':
      return block.items.map(plainText);
    case 'picture':
      return [block.picture.caption ?? ''];
    case 'gallery':
      return [block.caption ?? '', ...block.pictures.map((picture) => picture.caption ?? '')];
    case 'table':
      return [block.caption ?? '', ...[block.header, ...block.rows].map((row) => row.map(plainText).join(' '))];
    case 'embed':
      return [block.title];
    case 'related':
      return [];
  }
}

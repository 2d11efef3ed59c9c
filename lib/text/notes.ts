import type { Block, Note, RichText } from '../domain/block.ts';

/** The texts of a block that may be marked, in the order of reading. */
export function richTextsOf(block: Block): RichText[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pullquote':
    case 'correction':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return [...block.header, ...block.rows.flat()];
    case 'picture':
    case 'gallery':
    case 'embed':
    case 'related':
      return [];
  }
}

/** The notes of a story in the order in which its readers meet them. */
export function notesOf(blocks: readonly Block[]): Note[] {
  return blocks.flatMap(richTextsOf).flatMap((text) => (typeof text === 'string' ? [] : text.flatMap(noteOf)));
}

/** The numbers that notes have under their story, from 1 on. */
export function noteNumbers(notes: readonly Note[]): ReadonlyMap<Note, number> {
  return new Map(notes.map((note, index) => [note, index + 1]));
}

function noteOf({ note }: { note?: Note | undefined }): Note[] {
  return note ? [note] : [];
}

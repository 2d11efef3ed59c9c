import type { Block } from '#root/lib/domain/block.ts';
import { withNotesInPlace } from '#root/lib/import/html/footnote-pairs.ts';
import { readNodes } from '#root/lib/import/html/html-blocks.ts';
import { parseHtml } from '#root/lib/import/html/html-tree.ts';
import type { ImportBlock } from '#root/lib/import/import-block.ts';
import { tidyClipboard } from './tidy-clipboard.ts';

/**
 * HTML of the clipboard as blocks of the paper. Everything else is left behind: looks, scripts, what has no block here. Pictures
 * too: they come into a story by the store, with a licence. Directions are those of the words (see `blockDirection`).
 */
export function readClipboard(html: string): Block[] {
  const { blocks } = readNodes(tidyClipboard(withNotesInPlace(parseHtml(html))), {
    lineEnds: false,
    picture: () => undefined,
  });
  return blocks.flatMap(blockOf);
}

function blockOf(block: ImportBlock): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pullquote':
    case 'list':
    case 'table':
    case 'embed':
      return [block];
    case 'unknown':
      return block.text === undefined ? [] : [{ type: 'paragraph', text: block.text }];
    case 'picture':
    case 'gallery':
    case 'related':
    case 'correction':
      return [];
  }
}

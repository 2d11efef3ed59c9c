import type { Block } from '#root/lib/domain/block.ts';
import { plainText } from '#root/lib/text/plain.ts';
import { slugOf } from '#root/lib/text/slug.ts';

/** The ids of a story's headings, made of their words; the second of two alike gets a number. */
export function headingAnchors(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const taken = new Map<string, number>();
  const anchors = new Map<Block, string>();
  for (const block of blocks) {
    if (block.type !== 'heading') continue;
    // The prefix keeps a heading's id from being one of the page's own.
    const anchor = `h-${slugOf(plainText(block.text))}`;
    const count = (taken.get(anchor) ?? 0) + 1;
    taken.set(anchor, count);
    anchors.set(block, count > 1 ? `${anchor}-${count}` : anchor);
  }
  return anchors;
}

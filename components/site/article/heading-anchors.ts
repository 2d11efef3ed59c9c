import type { Block } from '#root/lib/domain/block.ts';
import { plainText } from '#root/lib/text/plain.ts';
import { slugOf } from '#root/lib/text/slug.ts';

/** The ids of a story's headings by the place of their block, made of their words; the second of two alike gets a number. */
export function headingAnchors(blocks: readonly Block[]): (string | undefined)[] {
  const taken = new Map<string, number>();
  return blocks.map((block) => {
    if (block.type !== 'heading') return undefined;
    // The prefix keeps a heading's id from being one of the page's own.
    const anchor = `h-${slugOf(plainText(block.text))}`;
    const count = (taken.get(anchor) ?? 0) + 1;
    taken.set(anchor, count);
    return count > 1 ? `${anchor}-${count}` : anchor;
  });
}

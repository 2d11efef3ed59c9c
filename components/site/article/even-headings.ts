import type { Block } from '#root/lib/domain/block.ts';

/** The blocks with no heading of the third level before one of the second: under the headline no level is left out. */
export function evenHeadings(blocks: readonly Block[]): Block[] {
  const second = blocks.findIndex((block) => block.type === 'heading' && block.level === 2);
  return blocks.map((block, at) =>
    block.type === 'heading' && (second < 0 || at < second) ? { ...block, level: 2 } : block,
  );
}

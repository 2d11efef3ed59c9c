import type { Block } from '#root/lib/domain/block.ts';
import { diffSequences } from '#root/lib/text/diff-sequences.ts';
import { type DiffPart, wordDiff } from '#root/lib/text/word-diff.ts';
import { blockLine } from './text-lines.ts';
import type { NameOf } from './text-names.ts';

/** What became of one block. `type` is the newer one's; `retyped` where only its kind, level or marks changed. */
export type BlockDiff = { type: Block['type']; parts: DiffPart[]; retyped?: true };

/** Blocks that share fewer of their letters in words than this are two blocks, not one that was changed. */
const leastAlike = 0.4;

/**
 * Body against body: blocks that stayed, changed by words, went or came, in the order of reading.
 * @param nameOf what pictures and stories are called; without it they stand by their ids
 */
export function blockDiff(before: readonly Block[], after: readonly Block[], nameOf?: NameOf): BlockDiff[] {
  const steps = diffSequences(before, after, (one, other) => JSON.stringify(one) === JSON.stringify(other)) ?? [];
  const lineOf = (block: Block) => blockLine(block, nameOf);
  const found: BlockDiff[] = [];
  let went: Block[] = [];
  let came: Block[] = [];
  const settle = () => {
    found.push(...changedBlocks(went, came, lineOf));
    [went, came] = [[], []];
  };
  for (const { kind, item } of steps) {
    if (kind === 'removed') went.push(item);
    else if (kind === 'added') came.push(item);
    else {
      settle();
      found.push({ type: item.type, parts: [{ kind: 'same', text: lineOf(item) }] });
    }
  }
  settle();
  return found;
}

/** Between two blocks that stayed: each new one beside the next old one that is like it. */
function changedBlocks(went: readonly Block[], came: readonly Block[], lineOf: (block: Block) => string): BlockDiff[] {
  const rest = [...went];
  const changes = came.flatMap((block): BlockDiff[] => {
    const at = rest.findIndex((old) => likeness(lineOf(old), lineOf(block)) >= leastAlike);
    if (at < 0) return [whole('added', lineOf(block), block)];
    const [gone, [old]] = [rest.splice(0, at), rest.splice(0, 1)];
    const parts = wordDiff(old ? lineOf(old) : '', lineOf(block));
    const retyped = parts.every(({ kind }) => kind === 'same');
    return [
      ...gone.map((one) => whole('removed', lineOf(one), one)),
      { type: block.type, parts, ...(retyped && { retyped }) },
    ];
  });
  return [...changes, ...rest.map((block) => whole('removed', lineOf(block), block))];
}

function whole(kind: 'added' | 'removed', text: string, { type }: Block): BlockDiff {
  return { type, parts: [{ kind, text }] };
}

/** How much of two texts is the same, from 0 to 1. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const same = wordDiff(one, other).reduce(
    (sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0),
    0,
  );
  return same / Math.max(1, one.length, other.length);
}

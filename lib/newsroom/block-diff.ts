import type { Block } from '#root/lib/domain/block.ts';
import { diffSequences } from '#root/lib/text/diff-sequences.ts';
import { type DiffPart, wordDiff } from '#root/lib/text/word-diff.ts';
import { blockLine } from './text-lines.ts';

/** What became of one block. `type` is the newer one's; `retyped` where only its kind, level or marks changed. */
export type BlockDiff = { type: Block['type']; parts: DiffPart[]; retyped?: true };

/** Blocks that share fewer of their letters in words than this are two blocks, not one that was changed. */
const leastAlike = 0.4;

/** Body against body: blocks that stayed, changed by words, went or came, in the order of reading. */
export function blockDiff(before: readonly Block[], after: readonly Block[]): BlockDiff[] {
  const steps = diffSequences(before, after, (one, other) => JSON.stringify(one) === JSON.stringify(other)) ?? [];
  const found: BlockDiff[] = [];
  let went: Block[] = [];
  let came: Block[] = [];
  const settle = () => {
    found.push(...changedBlocks(went, came));
    [went, came] = [[], []];
  };
  for (const { kind, item } of steps) {
    if (kind === 'removed') went.push(item);
    else if (kind === 'added') came.push(item);
    else {
      settle();
      found.push({ type: item.type, parts: [{ kind: 'same', text: blockLine(item) }] });
    }
  }
  settle();
  return found;
}

/** Between two blocks that stayed: each new one beside the next old one that is like it. */
function changedBlocks(went: readonly Block[], came: readonly Block[]): BlockDiff[] {
  const rest = [...went];
  const changes = came.flatMap((block): BlockDiff[] => {
    const at = rest.findIndex((old) => likeness(blockLine(old), blockLine(block)) >= leastAlike);
    if (at < 0) return [whole('added', block)];
    const [gone, [old]] = [rest.splice(0, at), rest.splice(0, 1)];
    const parts = wordDiff(old ? blockLine(old) : '', blockLine(block));
    const retyped = parts.every(({ kind }) => kind === 'same');
    return [...gone.map((one) => whole('removed', one)), { type: block.type, parts, ...(retyped && { retyped }) }];
  });
  return [...changes, ...rest.map((block) => whole('removed', block))];
}

function whole(kind: 'added' | 'removed', block: Block): BlockDiff {
  return { type: block.type, parts: [{ kind, text: blockLine(block) }] };
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

import type { Node } from '@tiptap/pm/model';
import type { checkCopy } from '#root/lib/text/copy-check/check-copy.ts';
import type { CopyCheckOptions } from '#root/lib/text/copy-check/copy.ts';
import type { Fault } from '#root/lib/text/copy-check/fault.ts';

export type CheckCopy = typeof checkCopy;

/** A fault of the copy check at its place in the document: in a text, or in the caption of the picture that stands there. */
export type PlacedFault = Fault & { at: number; end: number; inCaption?: true };

/** What is wrong with the words of one block. */
export type Look = (block: Node) => readonly Fault[];

/** Somebody else's words are left as they are. */
const quoted = new Set(['quote', 'pullquote']);

/** A note in the text: one place, and nothing that is read there. */
const noteSign = '\u{FFFC}';

/** The text between two places, as long as their distance: with a line's end for a break. */
export function textIn(node: Node, from: number, to: number): string {
  return node.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'note' ? noteSign : '\n'));
}

export function captionOf({ attrs }: Node): string {
  return String(attrs.picture?.caption ?? '');
}

/** Looks with `check`, at each block once: one that was not written in is the same as before. */
export function lookWith(check: CheckCopy, options: CopyCheckOptions): Look {
  const known = new WeakMap<Node, readonly Fault[]>();
  return (block) => {
    const found = known.get(block) ?? check(wordsOf(block), options);
    known.set(block, found);
    return found;
  };
}

/** What is wrong with the document's text, in its order. */
export function faultsOf(doc: Node, look: Look): PlacedFault[] {
  return blocksWithWords(doc).flatMap(({ block, at }) =>
    look(block).map(
      (fault): PlacedFault =>
        isPicture(block)
          ? { ...fault, at, end: at + block.nodeSize, inCaption: true }
          : { ...fault, at: at + 1 + fault.from, end: at + 1 + fault.to },
    ),
  );
}

/** Looks at some blocks, for as long as `hasTime`. @returns whether all of the document is looked through */
export function lookedThrough(doc: Node, look: Look, hasTime: () => boolean): boolean {
  return blocksWithWords(doc).every(({ block }) => hasTime() && look(block));
}

function blocksWithWords(doc: Node): { block: Node; at: number }[] {
  const blocks: { block: Node; at: number }[] = [];
  doc.descendants((block, at) => {
    if (isPicture(block) || (block.isTextblock && !quoted.has(block.type.name))) blocks.push({ block, at });
    return !block.isTextblock;
  });
  return blocks;
}

function wordsOf(block: Node): string {
  return isPicture(block) ? captionOf(block) : textIn(block, 0, block.content.size);
}

function isPicture({ type }: Node): boolean {
  return type.name === 'picture';
}

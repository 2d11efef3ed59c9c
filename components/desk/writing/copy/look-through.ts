import type { Node } from '@tiptap/pm/model';
import type { checkCopy } from '#root/lib/text/copy-check/check-copy.ts';
import type { CopyCheckOptions } from '#root/lib/text/copy-check/copy.ts';
import type { Fault } from '#root/lib/text/copy-check/fault.ts';
import { type KeptPath, keptTexts } from './kept-words.ts';

export type CheckCopy = typeof checkCopy;

/** A fault of the copy check at its place in the document: in the text, or in what the node there keeps (see `KeptPath`). */
export type PlacedFault = Fault & { at: number; end: number; kept?: KeptPath };

/** What is wrong with each of the texts of one node. */
export type Look = (node: Node) => readonly FaultyText[];
type FaultyText = { kept?: KeptPath; faults: readonly Fault[] };

/** Somebody else's words are left as they are. */
const quoted = new Set(['quote', 'pullquote']);

/** A note in the text: one place, and nothing that is read there. */
const noteSign = '\u{FFFC}';

/** The text between two places, as long as their distance: with a line's end for a break. */
export function textIn(node: Node, from: number, to: number): string {
  return node.textBetween(from, to, '\n', (leaf) => (leaf.type.name === 'note' ? noteSign : '\n'));
}

/** Looks with `check`, at each node once: one that was not written in is the same as before. */
export function lookWith(check: CheckCopy, options: CopyCheckOptions): Look {
  const known = new WeakMap<Node, readonly FaultyText[]>();
  return (node) => {
    const found =
      known.get(node) ?? textsOf(node).map(({ text, ...place }) => ({ ...place, faults: check(text, options) }));
    known.set(node, found);
    return found;
  };
}

/** What is wrong with the document's texts, in its order. */
export function faultsOf(doc: Node, look: Look): PlacedFault[] {
  return nodesWithWords(doc).flatMap(({ node, at }) =>
    look(node).flatMap(({ kept, faults }) =>
      faults.map(
        (fault): PlacedFault =>
          kept
            ? { ...fault, at, end: at + node.nodeSize, kept }
            : { ...fault, at: at + 1 + fault.from, end: at + 1 + fault.to },
      ),
    ),
  );
}

/** Looks at some nodes, for as long as `hasTime`. @returns whether all of the document is looked through */
export function lookedThrough(doc: Node, look: Look, hasTime: () => boolean): boolean {
  return nodesWithWords(doc).every(({ node }) => hasTime() && look(node));
}

function nodesWithWords(doc: Node): { node: Node; at: number }[] {
  const nodes: { node: Node; at: number }[] = [];
  doc.descendants((node, at) => {
    if (isOwnText(node) || keptTexts(node).length > 0) nodes.push({ node, at });
  });
  return nodes;
}

/** The running text of a block, and what a node keeps beside it. */
function textsOf(node: Node): { text: string; kept?: KeptPath }[] {
  if (isOwnText(node)) return [{ text: textIn(node, 0, node.content.size) }];
  return keptTexts(node).map(({ path, text }) => ({ text, kept: path }));
}

function isOwnText(node: Node): boolean {
  return node.isTextblock && !quoted.has(node.type.name);
}

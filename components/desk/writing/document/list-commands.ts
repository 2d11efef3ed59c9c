import type { Editor } from '@tiptap/core';
import { Fragment, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

/** Makes a list of the blocks of the selection, turns a list into one of the other kind, or into paragraphs again. */
export function toggleList(editor: Editor, ordered: boolean): boolean {
  const { state, view } = editor;
  const list = listAround(state.selection.$from);
  if (list && list.node.attrs.ordered !== ordered) {
    view.dispatch(state.tr.setNodeMarkup(list.at, undefined, { ordered }));
    return true;
  }
  if (list) return replaceBlocks(editor, list.at, list.at + list.node.nodeSize, paragraphsOf(list.node));
  const range = state.selection.$from.blockRange(state.selection.$to);
  if (range?.depth !== 0) return false;
  const items: Node[] = [];
  for (let index = range.startIndex; index < range.endIndex; index += 1) {
    const block = range.parent.child(index);
    if (!block.isTextblock) return false;
    items.push(state.schema.nodes.listItem?.create(null, block.content) as Node);
  }
  const made = state.schema.nodes.list?.create({ ordered }, items);
  return made ? replaceBlocks(editor, range.start, range.end, Fragment.from(made)) : false;
}

/** Whether the cursor stands in a list's item in such a way that the key takes the item out of the list. */
export function isUnwrapping(editor: Editor, when: 'empty' | 'start'): boolean {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.parent.type.name !== 'listItem') return false;
  return when === 'empty' ? $from.parent.content.size === 0 : $from.parentOffset === 0;
}

/** Takes the item at the cursor out of its list, as a paragraph; the list is split there. */
export function leaveList(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from } = state.selection;
  const list = listAround($from);
  if (!list) return false;
  const at = $from.index($from.depth - 1);
  const items = [...Array(list.node.childCount).keys()].map((index) => list.node.child(index));
  const part = (some: Node[]) => (some.length > 0 ? [list.node.type.create(list.node.attrs, some)] : []);
  const paragraph = state.schema.nodes.paragraph?.create(null, items[at]?.content) as Node;
  const before = part(items.slice(0, at));
  const blocks = [...before, paragraph, ...part(items.slice(at + 1))];
  const tr = state.tr.replaceWith(list.at, list.at + list.node.nodeSize, blocks);
  const start = list.at + before.reduce((size, node) => size + node.nodeSize, 0) + 1;
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, start)).scrollIntoView());
  return true;
}

function listAround($from: ResolvedPos): { node: Node; at: number } | undefined {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === 'list') return { node, at: $from.before(depth) };
  }
  return undefined;
}

function paragraphsOf(list: Node): Fragment {
  const { paragraph } = list.type.schema.nodes;
  const items = [...Array(list.childCount).keys()].map((index) => list.child(index));
  return Fragment.from(items.map((item) => paragraph?.create(null, item.content) as Node));
}

/** Replaces whole blocks; the cursor stays in its text. */
function replaceBlocks({ state, view }: Editor, from: number, to: number, blocks: Fragment): boolean {
  const tr = state.tr.replaceWith(from, to, blocks);
  const near = Math.min(tr.doc.content.size, state.selection.from + (blocks.firstChild?.type.name === 'list' ? 1 : -1));
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(Math.max(0, near)))).scrollIntoView());
  return true;
}

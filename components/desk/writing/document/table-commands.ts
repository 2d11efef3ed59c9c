import type { Editor, JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';

type Place = { table: Node; at: number; row: number; column: number };

/** The table at the cursor, and where in it the cursor is. */
export function tableAt({ state }: Editor): Place | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name !== 'table') continue;
    return {
      table: $from.node(depth),
      at: $from.before(depth),
      row: $from.index(depth),
      column: $from.index(depth + 1),
    };
  }
  return undefined;
}

/** Puts the cursor into the next cell (or the one before); behind the last one a row is added. */
export function goToCell(editor: Editor, step: 1 | -1): boolean {
  const place = tableAt(editor);
  if (!place) return false;
  const cells: number[] = [];
  place.table.descendants((node, position) => {
    if (node.isTextblock) cells.push(place.at + 1 + position + 1);
    return !node.isTextblock;
  });
  const here = cells.findLastIndex((start) => start <= editor.state.selection.from);
  const next = cells[here + step];
  if (next === undefined) return step === 1 && changeTable(editor, 'add-row') && goToCell(editor, 1);
  const { tr, doc } = editor.state;
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, next)).scrollIntoView());
  return true;
}

export const tableChanges = ['add-row', 'drop-row', 'add-column', 'drop-column', 'header'] as const;
export type TableChange = (typeof tableChanges)[number];

/** Changes the table at the cursor, there where the cursor is. A table that has nothing left goes. */
export function changeTable(editor: Editor, change: TableChange): boolean {
  const place = tableAt(editor);
  if (!place) return false;
  const { table, at } = place;
  const rows = changed(table.toJSON() as JSONContent, place, change);
  const { state, view } = editor;
  const cursor = state.selection.from;
  const made =
    rows.length > 0 ? state.schema.nodeFromJSON({ ...(table.toJSON() as object), content: rows }) : undefined;
  const tr = made
    ? state.tr.replaceWith(at, at + table.nodeSize, made)
    : state.tr.replaceWith(at, at + table.nodeSize, state.schema.nodes.paragraph?.create() as Node);
  const near = tr.doc.resolve(Math.min(cursor, at + (made?.nodeSize ?? 2) - 1));
  view.dispatch(tr.setSelection(TextSelection.near(near)).scrollIntoView());
  return true;
}

function changed({ content = [] }: JSONContent, { row, column }: Place, change: TableChange): JSONContent[] {
  const [first] = content;
  const width = Math.max(1, ...content.map((one) => one.content?.length ?? 0));
  const typeOf = (one: JSONContent) => one.content?.[0]?.type ?? 'tableCell';
  switch (change) {
    case 'add-row': {
      const added = { type: 'tableRow', content: Array.from({ length: width }, () => ({ type: 'tableCell' })) };
      return content.toSpliced(row + 1, 0, added);
    }
    case 'drop-row':
      return content.toSpliced(row, 1);
    case 'add-column':
      return content.map((one) => ({
        ...one,
        content: (one.content ?? []).toSpliced(column + 1, 0, { type: typeOf(one) }),
      }));
    case 'drop-column':
      return width === 1 ? [] : content.map((one) => ({ ...one, content: (one.content ?? []).toSpliced(column, 1) }));
    case 'header': {
      const type = first && typeOf(first) === 'tableHeader' ? 'tableCell' : 'tableHeader';
      const head = { ...first, content: (first?.content ?? []).map((cell) => ({ ...cell, type })) };
      return [head as JSONContent, ...content.slice(1)];
    }
  }
}

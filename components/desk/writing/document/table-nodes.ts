import { Node } from '@tiptap/core';
import { goToCell } from './table-commands.ts';

/** A table of texts, the first row of which may be its header. */
const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ caption: { default: null, rendered: false } }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  addKeyboardShortcuts() {
    return { Tab: () => goToCell(this.editor, 1), 'Shift-Tab': () => goToCell(this.editor, -1) };
  },
});

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableHeader | tableCell)*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

/** In the editor both are plain cells: a header that is still empty would be one without a name. */
const cell = (name: string, tags: string[], attributes: Record<string, string>) =>
  Node.create({
    name,
    content: 'inline*',
    isolating: true,
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: () => ['td', attributes, 0],
    // A cell is one text: a new line in it is a break.
    addKeyboardShortcuts() {
      const breakLine = () => this.editor.isActive(name) && this.editor.commands.insertContent({ type: 'hardBreak' });
      return { Enter: breakLine };
    },
  });

export const tableNodes = [
  Table,
  TableRow,
  cell('tableHeader', ['th', 'td[data-head]'], { 'data-head': '' }),
  cell('tableCell', ['td'], {}),
];

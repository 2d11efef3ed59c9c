import { type Editor, Node } from '@tiptap/core';
import { isUnwrapping, leaveList, toggleList } from './list-commands.ts';

/** A list of texts; the paper's lists have one level. */
const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ ordered: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: 'ul', attrs: { ordered: false } },
    { tag: 'ol', attrs: { ordered: true } },
  ],
  renderHTML: ({ node }) => [node.attrs.ordered ? 'ol' : 'ul', 0],
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-7': () => toggleList(this.editor, true),
      'Mod-Shift-8': () => toggleList(this.editor, false),
    };
  },
});

const ListItem = Node.create({
  name: 'listItem',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    const ifEmpty = (editor: Editor) => isUnwrapping(editor, 'empty') && leaveList(editor);
    return {
      Enter: () => ifEmpty(this.editor),
      Backspace: () => isUnwrapping(this.editor, 'start') && leaveList(this.editor),
    };
  },
});

export const listNodes = [List, ListItem];

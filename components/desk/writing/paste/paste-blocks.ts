import { Fragment, Node, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { docOfBlocks } from '../document/doc-of-blocks.ts';
import { readClipboard } from './read-clipboard.ts';

/**
 * Puts what is pasted from elsewhere in as blocks of the paper.
 * @returns whether it did; the editor's own pieces and plain text are its own business
 */
export function pasteBlocks(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html');
  if (!html || html.includes('data-pm-slice')) return false;
  const blocks = readClipboard(html);
  if (blocks.length === 0) return false;
  const nodes = (docOfBlocks(blocks).content ?? []).map((json) => Node.fromJSON(view.state.schema, json));
  view.dispatch(view.state.tr.replaceSelection(Slice.maxOpen(Fragment.from(nodes))).scrollIntoView());
  return true;
}

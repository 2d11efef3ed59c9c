import { Fragment, Node, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { docOfBlocks } from '../document/doc-of-blocks.ts';
import type { readClipboard } from './read-clipboard.ts';

let read: typeof readClipboard | undefined;

/** Fetches what reads HTML. @throws Error where it can not be had */
export async function loadClipboardReader(): Promise<typeof readClipboard> {
  read ??= (await import('./read-clipboard.ts')).readClipboard;
  return read;
}

/**
 * Puts what is pasted from elsewhere in as blocks of the paper, at once or as soon as its reader is here.
 * @returns whether it does; the editor's own pieces and plain text are its own business
 */
export function pasteBlocks(view: EditorView, event: ClipboardEvent): boolean {
  const html = event.clipboardData?.getData('text/html');
  if (!html || html.includes('data-pm-slice')) return false;
  if (read) return paste(view, read, html);
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  loadClipboardReader().then(
    (reader) => view.isDestroyed || paste(view, reader, html) || view.pasteHTML(html),
    // Without network, before it was here: the words at least.
    () => view.isDestroyed || view.pasteText(plain),
  );
  return true;
}

function paste(view: EditorView, reader: typeof readClipboard, html: string): boolean {
  const blocks = reader(html);
  if (blocks.length === 0) return false;
  const nodes = (docOfBlocks(blocks).content ?? []).map((json) => Node.fromJSON(view.state.schema, json));
  view.dispatch(view.state.tr.replaceSelection(Slice.maxOpen(Fragment.from(nodes))).scrollIntoView());
  return true;
}

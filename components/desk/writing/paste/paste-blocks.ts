import type { EditorView } from '@tiptap/pm/view';
import type { pastedSlice } from './pasted-slice.ts';

let read: typeof pastedSlice | undefined;

/** Fetches what reads HTML. @throws Error where it can not be had */
export async function loadClipboardReader(): Promise<typeof pastedSlice> {
  read ??= (await import('./pasted-slice.ts')).pastedSlice;
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

function paste(view: EditorView, reader: typeof pastedSlice, html: string): boolean {
  const slice = reader(view.state.schema, html);
  if (!slice) return false;
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
  return true;
}

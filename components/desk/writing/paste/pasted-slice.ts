import { Fragment, Node, type Schema, Slice } from '@tiptap/pm/model';
import { docOfBlocks } from '../document/doc-of-blocks.ts';
import { readClipboard } from './read-clipboard.ts';

/** HTML of the clipboard as a piece of a document of this schema; undefined where nothing of it has a place in the paper. */
export function pastedSlice(schema: Schema, html: string): Slice | undefined {
  const blocks = readClipboard(html);
  if (blocks.length === 0) return undefined;
  const nodes = (docOfBlocks(blocks).content ?? []).map((json) => Node.fromJSON(schema, json));
  return Slice.maxOpen(Fragment.from(nodes));
}

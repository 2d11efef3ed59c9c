import { type Editor, Extension } from '@tiptap/core';
import { NodeSelection, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { keptText, withKeptText } from './kept-words.ts';
import { type PlacedFault, textIn } from './look-through.ts';

const key = new PluginKey<DecorationSet>('copyFaults');

/** Underlines faults where they stand; they move with the text until the next check. */
export const CopyFaults = Extension.create({
  name: 'copyFaults',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, shown) => tr.getMeta(key) ?? shown.map(tr.mapping, tr.doc),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** Underlines these faults of the document as it is now, those in a note at its sign. */
export function showFaults({ state, view }: Editor, faults: readonly PlacedFault[]): void {
  const inText = faults.filter(({ kept, at }) => !kept || state.doc.nodeAt(at)?.isInline);
  const lines = inText.map(({ at, end }) => Decoration.inline(at, end, { class: 'copy-fault' }));
  view.dispatch(state.tr.setMeta(key, DecorationSet.create(state.doc, lines)).setMeta('addToHistory', false));
}

/** Selects a fault in the text, or what keeps it. */
export function goToFault(editor: Editor, { at, end, kept }: PlacedFault): void {
  const { state, view } = editor;
  const selection = kept ? NodeSelection.create(state.doc, at) : TextSelection.create(state.doc, at, end);
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}

/** Puts the first suggestion of each in its place, in one step; marks stay. A mark of a pair takes its partner along. */
export function mendFaults({ state, view }: Editor, chosen: readonly PlacedFault[], all: readonly PlacedFault[]): void {
  const partners = chosen.flatMap((fault) => all.filter((other) => isPair(fault, other)));
  const faults = [...new Set([...chosen, ...partners])].sort(
    (one, other) => other.at - one.at || other.from - one.from,
  );
  const { tr } = state;
  for (const fault of faults) {
    const { at, end, found, suggestions } = fault;
    const [suggestion] = suggestions;
    if (suggestion !== undefined && fault.kept) mendKept(tr, fault);
    if (suggestion === undefined || fault.kept || textIn(state.doc, at, end) !== found) continue;
    if (suggestion === '') tr.delete(at, end);
    else tr.insertText(suggestion, at, end);
  }
  view.dispatch(tr.scrollIntoView());
}

/** Faults come from the last to the first: what stands before one is still as it was found. */
function mendKept(tr: Transaction, { at, from, to, found, suggestions, kept }: PlacedFault): void {
  const node = tr.doc.nodeAt(at);
  if (!node || !kept) return;
  const text = keptText(node, kept);
  if (text.slice(from, to) !== found) return;
  const mended = `${text.slice(0, from)}${suggestions[0] ?? ''}${text.slice(to)}`;
  tr.setNodeAttribute(at, kept[0], withKeptText(node, kept, mended));
}

function isPair(fault: PlacedFault, other: PlacedFault): boolean {
  return fault !== other && fault.partner === other.from && textOf(fault) === textOf(other);
}

/** Names the text that a fault was found in: by where it begins, or by what keeps it. */
function textOf({ at, from, kept }: PlacedFault): string {
  return kept ? [at, ...kept].join() : String(at - from);
}

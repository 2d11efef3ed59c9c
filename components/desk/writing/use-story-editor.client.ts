import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { CopyFaults } from './copy/copy-faults.ts';
import { blockDirection } from './document/block-direction.ts';
import { deskSchema } from './document/desk-schema.client.ts';
import { docOfBlocks } from './document/doc-of-blocks.ts';
import { loadClipboardReader, pasteBlocks } from './paste/paste-blocks.ts';
import { whenSettled } from './when-idle.client.ts';

type StoryEditorInput = { body: readonly Block[]; locale: Locale; label: string; onChange: () => void };

/** The editor of a story's body: the paper's blocks, undo, and the direction of each block. */
export function useStoryEditor({ body, locale, label, onChange }: StoryEditorInput) {
  const changed = useRef(onChange);
  changed.current = onChange;
  const language = useRef(locale);
  language.current = locale;
  useEffect(() => whenSettled(() => void loadClipboardReader().catch(() => undefined)), []);
  return useEditor({
    extensions: [
      ...deskSchema,
      UndoRedo,
      Gapcursor,
      Dropcursor.configure({ class: 'drop-line' }),
      blockDirection(() => language.current),
      CopyFaults,
    ],
    content: docOfBlocks(body),
    editable: false,
    // Drawn by script alone: the page carries no copy of the text beside it.
    immediatelyRender: false,
    // The policy of the pages lets no style in; the desk's own sheet has what is needed.
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      handlePaste: pasteBlocks,
    },
    onUpdate: () => changed.current(),
  });
}

import { Editor } from '@tiptap/core';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { type RefObject, useRef, useState } from 'react';
import type { Block } from '#root/lib/domain/block.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { CopyFaults } from './copy/copy-faults.ts';
import { blockDirection } from './document/block-direction.ts';
import { deskSchema } from './document/desk-schema.client.ts';
import { docOfBlocks } from './document/doc-of-blocks.ts';
import { pasteBlocks } from './paste/paste-blocks.ts';

type StoryEditorInput = { body: readonly Block[]; locale: Locale; label: string; onChange: () => void };

/**
 * The editor of a story's body: the paper's blocks, undo, and the direction of each block. It is there from the first drawing
 * on, `StoryBody` lays it into the page; null on the server, which draws no text.
 */
export function useStoryEditor(input: StoryEditorInput): Editor | null {
  const latest = useRef(input);
  latest.current = input;
  const [editor] = useState(() => (typeof document === 'undefined' ? null : createStoryEditor(latest)));
  return editor;
}

function createStoryEditor(latest: RefObject<StoryEditorInput>): Editor {
  const { body, label } = latest.current;
  return new Editor({
    element: null,
    extensions: [
      ...deskSchema,
      UndoRedo,
      Gapcursor,
      Dropcursor.configure({ class: 'drop-line' }),
      blockDirection(() => latest.current.locale),
      CopyFaults,
    ],
    content: docOfBlocks(body),
    editable: false,
    // The policy of the pages lets no style in; the desk's own sheet has what is needed.
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      handlePaste: pasteBlocks,
    },
    onUpdate: () => latest.current.onChange(),
  });
}

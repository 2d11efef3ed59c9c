'use client';

import type { Editor } from '@tiptap/core';
import type { Locale } from '#root/lib/domain/locale.ts';
import { StoryBody } from './StoryBody.client.tsx';
import { Toolbar } from './Toolbar.client.tsx';

type BodyEditorProps = {
  editor: Editor | null;
  locale: Locale;
  /** Whether this window is the one that writes: its tools are shown, also while they rest. */
  isMine: boolean;
  readOnly: boolean;
  onShortcuts: () => void;
};

/** The body of the story with its tools. */
export function BodyEditor({ editor, locale, isMine, readOnly, onShortcuts }: BodyEditorProps) {
  return (
    <div>
      {isMine && <Toolbar editor={editor} readOnly={readOnly} onShortcuts={onShortcuts} />}
      <StoryBody editor={editor} locale={locale} readOnly={readOnly} />
    </div>
  );
}

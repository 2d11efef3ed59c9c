'use client';

import { type Editor, EditorContent } from '@tiptap/react';
import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { Toolbar } from './Toolbar.client.tsx';

type BodyEditorProps = { editor: Editor; locale: Locale; readOnly: boolean; onShortcuts: () => void };

/** The body of the story with its tools. */
export function BodyEditor({ editor, locale, readOnly, onShortcuts }: BodyEditorProps) {
  return (
    <div>
      {!readOnly && <Toolbar editor={editor} onShortcuts={onShortcuts} />}
      <EditorContent editor={editor} lang={locale} dir={directionOf(locale)} className="story-body" />
    </div>
  );
}

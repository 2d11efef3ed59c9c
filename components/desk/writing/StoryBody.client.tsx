'use client';

import type { Editor } from '@tiptap/core';
import { createContentComponent } from '@tiptap/react';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { ReadOnlyContext } from './read-only.client.ts';

type StoryBodyProps = { editor: Editor | null; locale: Locale; readOnly: boolean };

/**
 * Where the text of the story is written. Tiptap's own way into a page draws a text three times over (in a place of its own,
 * once more with its views, and again at each change of the page); here it is laid where it belongs, once.
 */
export function StoryBody({ editor, locale, readOnly }: StoryBodyProps) {
  const place = useRef<HTMLDivElement>(null);
  const [views] = useState(createContentComponent);
  const drawn = useSyncExternalStore(views.subscribe, views.getSnapshot, views.getServerSnapshot);
  useLayoutEffect(() => {
    if (!editor || !place.current) return;
    // By these two the views of blocks find the page that draws them.
    Object.assign(editor, { contentComponent: views, isEditorContentInitialized: false });
    editor.mount(place.current);
    Object.assign(editor, { isEditorContentInitialized: true });
    return () => editor.unmount();
  }, [editor, views]);
  return (
    <ReadOnlyContext value={readOnly}>
      <div ref={place} lang={locale} dir={directionOf(locale)} className="story-body" />
      {Object.values(drawn)}
    </ReadOnlyContext>
  );
}

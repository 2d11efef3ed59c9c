'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { toggleList } from './document/list-commands.ts';

type ToolbarProps = { editor: Editor; onShortcuts: () => void };

type Tool = { name: string; on: boolean; run: () => unknown; sign: ReactNode };

/** What can be done to the text at the cursor. */
export function Toolbar({ editor, onShortcuts }: ToolbarProps) {
  const t = useTranslations('desk.Writing');
  const tools = useEditorState({ editor, selector: ({ editor: one }) => toolsOf(one) });
  return (
    <div
      role="toolbar"
      aria-label={t('tools')}
      className="sticky top-0 z-10 mb-3 flex flex-wrap border-rule border-y bg-paper"
    >
      {tools.map(({ name, on, run, sign }) => (
        <button
          key={name}
          type="button"
          aria-label={t(`tool-${name}` as 'tool-strong')}
          title={t(`tool-${name}` as 'tool-strong')}
          aria-pressed={on}
          onMouseDown={(event) => event.preventDefault()}
          onClick={run}
          className="tap min-w-10 px-2 text-label text-muted hover:text-ink aria-pressed:bg-brand-soft aria-pressed:text-brand"
        >
          {sign}
        </button>
      ))}
      <button
        type="button"
        onClick={onShortcuts}
        aria-label={t('shortcuts')}
        title={t('shortcuts')}
        className="tap ms-auto min-w-10 px-2 text-label text-muted hover:text-ink"
      >
        ؟
      </button>
    </div>
  );
}

function toolsOf(editor: Editor): Tool[] {
  const chain = () => editor.chain().focus();
  const block = (name: string, attrs?: Record<string, unknown>) => () =>
    chain().toggleNode(name, 'paragraph', attrs).run();
  return [
    { name: 'strong', on: editor.isActive('strong'), run: () => chain().toggleStrong().run(), sign: <b>ب</b> },
    { name: 'emphasis', on: editor.isActive('emphasis'), run: () => chain().toggleEmphasis().run(), sign: <u>م</u> },
    { name: 'heading', on: editor.isActive('heading', { level: 2 }), run: block('heading', { level: 2 }), sign: 'ع١' },
    {
      name: 'subheading',
      on: editor.isActive('heading', { level: 3 }),
      run: block('heading', { level: 3 }),
      sign: 'ع٢',
    },
    { name: 'quote', on: editor.isActive('quote'), run: block('quote'), sign: '«»' },
    { name: 'pullquote', on: editor.isActive('pullquote'), run: block('pullquote'), sign: '❞' },
    {
      name: 'bullets',
      on: editor.isActive('list', { ordered: false }),
      run: () => toggleList(editor, false),
      sign: '•',
    },
    {
      name: 'numbers',
      on: editor.isActive('list', { ordered: true }),
      run: () => toggleList(editor, true),
      sign: '١.',
    },
  ];
}

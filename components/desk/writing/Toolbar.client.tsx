'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '#root/components/ui/Icon.tsx';
import { ContextTools } from './ContextTools.client.tsx';
import { toggleList } from './document/list-commands.ts';
import { InsertTools } from './InsertTools.client.tsx';
import { NoteDialog, selectedNote } from './NoteDialog.client.tsx';
import { walkTools } from './walk-tools.client.ts';

type ToolbarProps = { editor: Editor; onShortcuts: () => void };

type ToolName = 'strong' | 'emphasis' | 'heading' | 'subheading' | 'quote' | 'pullquote' | 'bullets' | 'numbers';
type Tool = { name: ToolName; on: boolean; run: () => unknown };

/** What can be done to the text at the cursor. */
export function Toolbar({ editor, onShortcuts }: ToolbarProps) {
  const t = useTranslations('desk.Writing');
  const bar = useRef<HTMLDivElement>(null);
  const tools = useEditorState({ editor, selector: ({ editor: one }) => toolsOf(one) });
  const [linking, setLinking] = useState(false);
  const [noting, setNoting] = useState(false);
  useEffect(() => {
    const dom = editor.view.dom;
    const onKey = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.altKey && event.key === 'F10') bar.current?.querySelector('button')?.focus();
      else if (isCommand && event.code === 'KeyK') setLinking(true);
      else if (isCommand && event.altKey && event.code === 'KeyF') setNoting(true);
      else if (event.key === 'Enter' && selectedNote(editor)) setNoting(true);
      else return;
      event.preventDefault();
    };
    // Before the editor's own keys: Enter on a note opens it.
    dom.addEventListener('keydown', onKey, { capture: true });
    return () => dom.removeEventListener('keydown', onKey, { capture: true });
  }, [editor]);
  return (
    <div ref={bar} className="sticky top-10 z-10 mb-3 border-rule border-y bg-paper">
      <div
        role="toolbar"
        aria-label={t('tools')}
        tabIndex={-1}
        onKeyDown={(event) => {
          // Windows that tools open stand within, for React; their keys are their own.
          if ((event.target as Element).closest('dialog')) return;
          if (event.key === 'Escape') editor.commands.focus();
          else if (!walkTools(event.currentTarget, event.key)) return;
          event.preventDefault();
        }}
        className="shade-more flex overflow-x-auto whitespace-nowrap md:flex-wrap"
      >
        {tools.map(({ name, on, run }) => (
          <button
            key={name}
            type="button"
            aria-label={t(`tool-${name}`)}
            title={t(`tool-${name}`)}
            aria-pressed={on}
            onMouseDown={(event) => event.preventDefault()}
            onClick={run}
            className="tap min-w-10 px-2 text-label text-muted hover:text-ink aria-pressed:bg-brand-soft aria-pressed:text-brand"
          >
            <span
              aria-hidden="true"
              className={name === 'strong' ? 'font-bold' : name === 'emphasis' ? 'underline' : ''}
            >
              {t(`sign-${name}`)}
            </span>
          </button>
        ))}
        <button
          type="button"
          aria-label={t('tool-link')}
          title={t('tool-link')}
          aria-pressed={linking}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setLinking(!linking)}
          className="tap inline-flex min-w-10 items-center justify-center px-2 text-muted hover:text-ink"
        >
          <Icon name="link" />
        </button>
        <button
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setNoting(true)}
          className="tap px-2 text-label text-muted hover:text-ink"
        >
          {t('tool-note')}
        </button>
        <InsertTools editor={editor} />
        <button
          type="button"
          onClick={onShortcuts}
          aria-label={t('shortcuts')}
          title={t('shortcuts')}
          className="tap ms-auto min-w-10 px-2 text-label text-muted hover:text-ink"
        >
          {t('sign-shortcuts')}
        </button>
      </div>
      <ContextTools
        editor={editor}
        linking={linking}
        onLinked={() => setLinking(false)}
        onNote={() => setNoting(true)}
      />
      {noting && <NoteDialog editor={editor} onClose={() => setNoting(false)} />}
    </div>
  );
}

function toolsOf(editor: Editor): Tool[] {
  const chain = () => editor.chain().focus();
  const block = (name: string, attrs?: Record<string, unknown>) => () =>
    chain().toggleNode(name, 'paragraph', attrs).run();
  return [
    { name: 'strong', on: editor.isActive('strong'), run: () => chain().toggleStrong().run() },
    { name: 'emphasis', on: editor.isActive('emphasis'), run: () => chain().toggleEmphasis().run() },
    { name: 'heading', on: editor.isActive('heading', { level: 2 }), run: block('heading', { level: 2 }) },
    {
      name: 'subheading',
      on: editor.isActive('heading', { level: 3 }),
      run: block('heading', { level: 3 }),
    },
    { name: 'quote', on: editor.isActive('quote'), run: block('quote') },
    { name: 'pullquote', on: editor.isActive('pullquote'), run: block('pullquote') },
    {
      name: 'bullets',
      on: editor.isActive('list', { ordered: false }),
      run: () => toggleList(editor, false),
    },
    {
      name: 'numbers',
      on: editor.isActive('list', { ordered: true }),
      run: () => toggleList(editor, true),
    },
  ];
}

'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '#root/components/ui/Icon.tsx';
import { ContextTools } from './ContextTools.client.tsx';
import { toggleList } from './document/list-commands.ts';
import { InsertTools } from './InsertTools.client.tsx';
import { NoteDialog, selectedNote } from './NoteDialog.client.tsx';
import { loadClipboardReader } from './paste/paste-blocks.ts';
import { walkTools } from './walk-tools.client.ts';
import { whenSettled } from './when-idle.client.ts';

type ToolbarProps = {
  /** Null on the server. */
  editor: Editor | null;
  /** Whether the tools rest: there is nothing to be done now. */
  readOnly: boolean;
  onShortcuts: () => void;
};

type Tool = { on: (editor: Editor) => boolean; run: (editor: Editor) => unknown };

/** What can be done to the text at the cursor. */
export function Toolbar({ editor, readOnly, onShortcuts }: ToolbarProps) {
  const t = useTranslations('desk.Writing');
  const bar = useRef<HTMLDivElement>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: one }) => toolNames.filter((name) => one && tools[name].on(one)),
  });
  const [linking, setLinking] = useState(false);
  const [noting, setNoting] = useState(false);
  useEffect(() => {
    if (readOnly) return;
    // For the first time that something is pasted.
    return whenSettled(() => void loadClipboardReader().catch(() => undefined));
  }, [readOnly]);
  useEffect(() => {
    if (!editor || readOnly) return;
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
  }, [editor, readOnly]);
  return (
    <div ref={bar} className="sticky top-10 z-10 mb-3 border-rule border-y bg-paper">
      <div
        role="toolbar"
        aria-label={t('tools')}
        tabIndex={-1}
        onKeyDown={(event) => {
          // Windows that tools open stand within, for React; their keys are their own.
          if ((event.target as Element).closest('dialog')) return;
          if (event.key === 'Escape') editor?.commands.focus();
          else if (!walkTools(event.currentTarget, event.key)) return;
          event.preventDefault();
        }}
        className="shade-more flex overflow-x-auto whitespace-nowrap md:flex-wrap"
      >
        {/* There from the first, so that nothing moves when one can write. */}
        <fieldset disabled={readOnly} className="contents">
          {toolNames.map((name) => (
            <button
              key={name}
              type="button"
              aria-label={t(`tool-${name}`)}
              title={t(`tool-${name}`)}
              aria-pressed={on?.includes(name) ?? false}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => editor && tools[name].run(editor)}
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
        </fieldset>
      </div>
      {editor && !readOnly && (
        <>
          <ContextTools
            editor={editor}
            linking={linking}
            onLinked={() => setLinking(false)}
            onNote={() => setNoting(true)}
          />
          {noting && <NoteDialog editor={editor} onClose={() => setNoting(false)} />}
        </>
      )}
    </div>
  );
}

const tools = {
  strong: { on: (editor) => editor.isActive('strong'), run: (editor) => editor.chain().focus().toggleStrong().run() },
  emphasis: {
    on: (editor) => editor.isActive('emphasis'),
    run: (editor) => editor.chain().focus().toggleEmphasis().run(),
  },
  heading: block('heading', { level: 2 }),
  subheading: block('heading', { level: 3 }),
  quote: block('quote'),
  pullquote: block('pullquote'),
  bullets: list(false),
  numbers: list(true),
} satisfies Record<string, Tool>;

const toolNames = Object.keys(tools) as (keyof typeof tools)[];

function block(name: string, attributes?: Record<string, unknown>): Tool {
  return {
    on: (editor) => editor.isActive(name, attributes),
    run: (editor) => editor.chain().focus().toggleNode(name, 'paragraph', attributes).run(),
  };
}

function list(ordered: boolean): Tool {
  return { on: (editor) => editor.isActive('list', { ordered }), run: (editor) => toggleList(editor, ordered) };
}

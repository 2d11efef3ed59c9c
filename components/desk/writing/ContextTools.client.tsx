'use client';

import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { useFaultText } from '../form/fault-text.client.ts';
import { changeTable, tableAt, tableChanges } from './document/table-commands.ts';
import { selectedNote } from './NoteDialog.client.tsx';

type ContextToolsProps = { editor: Editor; linking: boolean; onLinked: () => void; onNote: () => void };

const button = 'tap rounded-sm border border-edge px-3 text-meta hover:border-brand hover:text-brand';
const field = 'tap min-w-40 grow rounded-sm border border-edge bg-paper px-3 text-label';

/** What belongs to the place of the cursor: a quotation's speaker, a table's rows and columns, a link's address. */
export function ContextTools({ editor, linking, onLinked, onNote }: ContextToolsProps) {
  const t = useTranslations('desk.Writing');
  const at = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      quote: (['quote', 'pullquote'] as const).find((name) => one.isActive(name)),
      attribution: String(one.getAttributes('quote').attribution ?? one.getAttributes('pullquote').attribution ?? ''),
      table: one.isActive('table'),
      caption: String(one.getAttributes('table').caption ?? ''),
      note: selectedNote(one)?.text,
      link: one.isActive('link') ? String(one.getAttributes('link').href ?? '') : undefined,
    }),
  });
  return (
    <>
      {(linking || at.link !== undefined) && (
        <LinkTool key={at.link ?? ''} editor={editor} href={at.link ?? ''} onDone={onLinked} />
      )}
      {at.note !== undefined && (
        <p className="flex flex-wrap items-center gap-3 py-1 text-label">
          <bdi className="min-w-0 grow">{at.note}</bdi>
          <button type="button" onClick={onNote} className={button}>
            {t('note-change')}
          </button>
        </p>
      )}
      {at.quote && <QuoteTool editor={editor} name={at.quote} attribution={at.attribution} />}
      {at.table && <TableTool editor={editor} caption={at.caption} />}
    </>
  );
}

function LinkTool({ editor, href, onDone }: { editor: Editor; href: string; onDone: () => void }) {
  const t = useTranslations('desk.Writing');
  const faultText = useFaultText();
  const [url, setUrl] = useState(href);
  const isWrong = url !== '' && !isSafeLink(url);
  function set(address: string) {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address === '') chain.unsetMark('link').run();
    else chain.setMark('link', { href: address }).run();
    onDone();
  }
  return (
    <form
      className="flex flex-wrap items-center gap-2 py-1"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) set(url);
      }}
    >
      <input
        value={url}
        dir="ltr"
        // biome-ignore lint/a11y/noAutofocus: it appears where a link is asked for, and only then.
        autoFocus={href === ''}
        aria-label={t('link-url')}
        placeholder="https://"
        onChange={({ target }) => setUrl(target.value.trim())}
        className={field}
      />
      <button type="submit" className={button}>
        {t('set-link')}
      </button>
      {href !== '' && (
        <button type="button" onClick={() => set('')} className={button}>
          {t('remove-link')}
        </button>
      )}
      {isWrong && <p className="basis-full text-alert text-meta">{faultText('link-unsafe')}</p>}
    </form>
  );
}

type QuoteToolProps = { editor: Editor; name: 'quote' | 'pullquote'; attribution: string };

function QuoteTool({ editor, name, attribution }: QuoteToolProps) {
  const t = useTranslations('desk.Writing');
  return (
    <div className="flex py-1">
      <input
        value={attribution}
        dir="auto"
        aria-label={t('attribution')}
        placeholder={t('attribution')}
        onChange={({ target }) => editor.commands.updateAttributes(name, { attribution: target.value || null })}
        className={field}
      />
    </div>
  );
}

function TableTool({ editor, caption }: { editor: Editor; caption: string }) {
  const t = useTranslations('desk.Writing');
  return (
    <div className="flex flex-wrap gap-2 py-1">
      <input
        value={caption}
        dir="auto"
        aria-label={t('table-caption')}
        placeholder={t('table-caption')}
        onChange={({ target }) => editor.commands.updateAttributes('table', { caption: target.value || null })}
        className={field}
      />
      {tableChanges.map((change) => (
        <button
          key={change}
          type="button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => tableAt(editor) && changeTable(editor, change)}
          className={button}
        >
          {t(`table-${change}`)}
        </button>
      ))}
    </div>
  );
}

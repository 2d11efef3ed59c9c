'use client';

import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { useFaultText } from '../form/fault-text.client.ts';
import { DeskDialog } from '../layout/DeskDialog.client.tsx';

type NoteDialogProps = { editor: Editor; onClose: () => void };

const field = 'w-full rounded-sm border border-edge bg-paper px-3 py-2 text-body aria-invalid:border-alert';
const longest = 2000;

/** Asks for a note's words and its address: a new one at the cursor, or the one that is selected. */
export function NoteDialog({ editor, onClose }: NoteDialogProps) {
  const t = useTranslations('desk.Writing');
  const faultText = useFaultText();
  const id = useId();
  const [known] = useState(() => selectedNote(editor));
  const [text, setText] = useState(known?.text ?? '');
  const [href, setHref] = useState(known?.href ?? '');
  const [asked, setAsked] = useState(false);
  const fault = asked && (text.trim() === '' ? 'text-missing' : href !== '' && !isSafeLink(href) && 'link-unsafe');

  function put() {
    setAsked(true);
    if (text.trim() === '' || (href !== '' && !isSafeLink(href))) return;
    const attrs = { text: text.trim(), href: href || null };
    onClose();
    if (known) editor.chain().focus().updateAttributes('note', attrs).run();
    else editor.chain().focus().insertContent({ type: 'note', attrs }).run();
  }

  return (
    <DeskDialog title={t(known ? 'note-change' : 'note-new')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          put();
        }}
      >
        <label htmlFor={`${id}-text`} className="mb-1 block font-semibold text-label">
          {t('note-text')}
        </label>
        <textarea
          id={`${id}-text`}
          value={text}
          rows={3}
          maxLength={longest}
          dir="auto"
          aria-invalid={fault === 'text-missing' || undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={({ target }) => setText(target.value.replace(/\s*\n\s*/g, ' '))}
          className={`mb-3 ${field}`}
        />
        <label htmlFor={`${id}-href`} className="mb-1 block font-semibold text-label">
          {t('note-href')}
        </label>
        <input
          id={`${id}-href`}
          value={href}
          dir="ltr"
          placeholder="https://"
          aria-invalid={fault === 'link-unsafe' || undefined}
          onChange={({ target }) => setHref(target.value.trim())}
          className={`tap ${field}`}
        />
        <p id={`${id}-fault`} role="alert" className="mt-1 text-alert text-label">
          {fault && faultText(fault)}
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          <button type="submit" className="tap rounded-sm bg-brand px-5 font-semibold text-label text-on-brand">
            {t(known ? 'note-keep' : 'insert')}
          </button>
          {known && (
            <button
              type="button"
              onClick={() => {
                onClose();
                editor.chain().focus().deleteSelection().run();
              }}
              className="tap rounded-sm border border-alert px-5 text-alert text-label"
            >
              {t('note-remove')}
            </button>
          )}
        </div>
      </form>
    </DeskDialog>
  );
}

/** The note that is selected in the text. */
export function selectedNote({ state: { selection } }: Editor): { text: string; href: string } | undefined {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'note') return undefined;
  const { text, href } = selection.node.attrs;
  return { text: String(text), href: String(href ?? '') };
}

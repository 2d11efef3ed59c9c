'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { BodyEditor } from './BodyEditor.client.tsx';
import { blocksOfDoc } from './document/blocks-of-doc.ts';
import { docOfBlocks } from './document/doc-of-blocks.ts';
import { HeadFields } from './HeadFields.client.tsx';
import { LockNotice } from './LockNotice.client.tsx';
import { SaveLine } from './SaveLine.client.tsx';
import { deviceTexts } from './saving/device-texts.client.ts';
import { keptKey } from './saving/kept-text.ts';
import { fieldsOf, type StoryFields, textOfFields } from './saving/story-draft.ts';
import { useAutosave } from './saving/use-autosave.client.ts';
import { useStoryLock } from './saving/use-story-lock.client.ts';
import { useStoryEditor } from './use-story-editor.client.ts';

export type StoryDeskProps = {
  id: number;
  accountId: string;
  text: StoryText;
  /** The stamp of `text`. */
  stamp: string;
  mayWrite: boolean;
  mayTakeOver: boolean;
};

/** A story being written: its texts, who has it, and how it stands with saving. */
export function StoryDesk({ id, accountId, text, stamp, mayWrite, mayTakeOver }: StoryDeskProps) {
  const t = useTranslations('desk.Writing');
  const [fields, setFields] = useState<StoryFields>(() => fieldsOf(text));
  const latest = useRef(fields);
  const touched = () => saving.current?.touched();
  const editor = useStoryEditor({ body: text.body, locale: fields.locale, label: t('body'), onChange: touched });
  const read = () => textOfFields(latest.current, editor ? blocksOfDoc(editor.getJSON()) : text.body);
  const { state, saving } = useAutosave({ id, accountId, base: text, seen: stamp, read });

  const { lock, takeOver, fromOwn } = useStoryLock(id, mayWrite, ({ held, stamp: now }) => {
    const isQuiet = saving.current?.state.kind === 'saved';
    // Somebody else's text came in between, and nothing of one's own is unsent: begin with theirs.
    if (held && isQuiet && now !== saving.current?.seen) location.reload();
    else if (held && saving.current?.state.kind === 'locked') void saving.current.retry();
  });
  const readOnly = lock.kind !== 'mine';

  function change(some: Partial<StoryFields>) {
    latest.current = { ...latest.current, ...some };
    setFields(latest.current);
    touched();
  }

  useEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  useEffect(() => {
    if (!editor) return;
    void deviceTexts.find(keptKey(accountId, id)).then((kept) => {
      if (!kept) return;
      if (kept.seen !== stamp) return location.assign(`/desk/stories/${id}/conflict`);
      latest.current = fieldsOf(kept.text);
      setFields(latest.current);
      editor.commands.setContent(docOfBlocks(kept.text.body), { emitUpdate: false });
      saving.current?.touched();
    });
  }, [editor, accountId, id, stamp, saving]);

  useEffect(() => {
    if (state.kind === 'conflict') location.assign(`/desk/stories/${id}/conflict`);
  }, [state.kind, id]);

  return (
    <>
      <div className="mb-4">
        <SaveLine state={state} />
      </div>
      <LockNotice lock={lock} mayTakeOver={mayTakeOver} onTakeOver={takeOver} onFromOwn={fromOwn} />
      <HeadFields fields={fields} readOnly={readOnly} onChange={change} />
      {editor && (
        <BodyEditor editor={editor} locale={fields.locale} readOnly={readOnly} onShortcuts={() => undefined} />
      )}
    </>
  );
}

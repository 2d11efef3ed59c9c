'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import type { PictureChoice } from '#root/lib/newsroom/picture-choice.ts';
import type { CopyCheckOptions } from '#root/lib/text/copy-check/copy.ts';
import { type PreviewedStory, PreviewPane } from '../preview/PreviewPane.client.tsx';
import { WrittenTextContext } from '../workflow/written-text.client.tsx';
import { BodyEditor } from './BodyEditor.client.tsx';
import { CopyPanel } from './copy/CopyPanel.client.tsx';
import { type DetailChoices, DetailFields } from './DetailFields.client.tsx';
import { blocksOfDoc } from './document/blocks-of-doc.ts';
import { docOfBlocks } from './document/doc-of-blocks.ts';
import { HeadFields } from './HeadFields.client.tsx';
import { LockNotice } from './LockNotice.client.tsx';
import { PictureShelf } from './PictureShelf.client.tsx';
import { SaveLine } from './SaveLine.client.tsx';
import { Shortcuts } from './Shortcuts.client.tsx';
import { fieldsOf, type StoryFields, textOfFields } from './saving/story-draft.ts';
import { useAutosave } from './saving/use-autosave.client.ts';
import { useKeptText } from './saving/use-kept-text.client.ts';
import { useStoryLock } from './saving/use-story-lock.client.ts';
import { useWrittenText } from './saving/use-written-text.client.ts';
import { useDeskKeys } from './use-desk-keys.client.ts';
import { useSpelling } from './use-spelling.client.ts';
import { useStoryEditor } from './use-story-editor.client.ts';

export type StoryDeskProps = {
  id: number;
  accountId: string;
  text: StoryText;
  /** The stamp of `text`. */
  stamp: string;
  mayWrite: boolean;
  /** Whether nobody had it open for writing when the page was made. */
  isFree: boolean;
  mayTakeOver: boolean;
  choices: DetailChoices;
  /** The pictures that the text has. */
  pictures: readonly PictureChoice[];
  /** How the paper spells. */
  copy: Omit<CopyCheckOptions, 'language'>;
  /** Whether this person decides how the paper spells. */
  maySpell: boolean;
  /** The story in other languages. */
  translations: readonly PreviewedStory[];
  /** What stands beside the text, above its details: the story's workflow. */
  children?: ReactNode;
};

/** A story being written: its texts, who has it, how it stands with saving, and what is done with it. */
export function StoryDesk({ id, accountId, text, stamp, mayWrite, isFree, ...more }: StoryDeskProps) {
  const t = useTranslations('desk.Writing');
  const [fields, setFields] = useState<StoryFields>(() => fieldsOf(text));
  const [asksKeys, setAsksKeys] = useState(false);
  const [previews, setPreviews] = useState(false);
  const latest = useRef(fields);
  const touched = () => saving.current?.touched();
  const editor = useStoryEditor({ body: text.body, locale: fields.locale, label: t('body'), onChange: touched });
  const read = () => textOfFields(latest.current, editor ? blocksOfDoc(editor.getJSON()) : text.body);
  const { state, saving } = useAutosave({ id, accountId, base: text, seen: stamp, read });
  const { lock, takeOver, fromOwn, ask } = useStoryLock({ id, mayWrite, isFree }, ({ held, stamp: now }) => {
    const autosave = saving.current;
    if (!held || !autosave) return;
    // Somebody else's text came in between, and nothing of one's own is unsent: begin with theirs.
    if (autosave.state.kind === 'saved' && now !== autosave.seen) location.reload();
    else if (autosave.state.kind === 'locked') void autosave.retry();
  });
  const isMine = lock.kind === 'mine';
  const { written, isResting } = useWrittenText({ stamp, state, saving, isMine });

  const change = useCallback(
    (some: Partial<StoryFields>) => {
      latest.current = { ...latest.current, ...some };
      setFields(latest.current);
      saving.current?.touched();
    },
    [saving],
  );

  const isLookedFor = useKeptText({ id, accountId, text, stamp, isReady: editor !== null }, (kept) => {
    editor?.commands.setContent(docOfBlocks(kept.body), { emitUpdate: false });
    latest.current = fieldsOf(kept);
    change({});
  });
  const readOnly = !isMine || isResting || !isLookedFor;
  // The text first, what is beside it right after; both rest together.
  const mayFollow = useDeferredValue(!readOnly) && !readOnly;
  const { faults, look, above, ignore, mendedFields } = useSpelling(fields, more.copy, isLookedFor);
  const mendAbove = useCallback(() => change(mendedFields()), [change, mendedFields]);
  useDeskKeys({
    onSave: () => saving.current?.flush(),
    onHelp: () => setAsksKeys(true),
    onPreview: () => setPreviews(!previews),
  });

  useLayoutEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  useEffect(() => {
    if (state.kind === 'conflict') location.assign(`/desk/stories/${id}/conflict`);
    if (state.kind === 'locked') ask();
  }, [state.kind, id, ask]);

  return (
    <WrittenTextContext value={written}>
      <PictureShelf pictures={more.pictures}>
        <LockNotice lock={lock} mayTakeOver={more.mayTakeOver} onTakeOver={takeOver} onFromOwn={fromOwn} />
        <div className={`story-desk ${previews ? 'has-preview' : ''}`}>
          <div className="min-w-0 max-w-3xl">
            <div className="sticky top-0 z-20 mb-2 flex min-h-10 items-center justify-between bg-paper">
              <SaveLine state={state} />
              <button
                type="button"
                aria-pressed={previews}
                onClick={() => setPreviews(!previews)}
                className="tap hidden px-2 text-label text-muted hover:text-ink aria-pressed:text-brand lg:block"
              >
                {t('preview-beside')}
              </button>
            </div>
            <HeadFields
              fields={fields}
              readOnly={readOnly}
              faults={faults}
              onChange={change}
              onIgnore={ignore}
              forAll={more.maySpell}
            />
            <BodyEditor
              editor={editor}
              locale={fields.locale}
              isMine={isMine}
              readOnly={readOnly}
              onShortcuts={() => setAsksKeys(true)}
            />
          </div>
          {previews && (
            <div className="story-preview">
              <PreviewPane stories={[{ id, locale: fields.locale }, ...more.translations]} stamp={written.stamp} />
            </div>
          )}
          <aside aria-label={t('details')} className="story-beside">
            {more.children}
            <CopyPanel
              editor={editor}
              look={look}
              readOnly={!mayFollow}
              above={above}
              onMendAbove={mendAbove}
              onIgnore={ignore}
              forAll={more.maySpell}
            />
            <DetailFields fields={fields} choices={more.choices} readOnly={!mayFollow} onChange={change} />
          </aside>
        </div>
        {asksKeys && <Shortcuts onClose={() => setAsksKeys(false)} />}
      </PictureShelf>
    </WrittenTextContext>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useContext } from 'react';
import type { Decided } from '#root/lib/actions/desk/comments/decide-comments.ts';
import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { AnswerContext } from '../form/answer-context.client.tsx';

/** What was decided last, and the way back. */
export function UndoNotice() {
  const t = useTranslations('desk.Comments');
  const { answer } = useContext(AnswerContext);
  const done = answer as DeskAnswer<Decided> | null;
  const value = done?.ok ? done.value : undefined;
  return (
    <div role="status" className="sticky bottom-2 z-10 mt-4">
      {value && (
        <div className="flex flex-wrap items-center gap-4 border-brand border-s-4 bg-brand-soft px-4 py-2 text-label">
          <span>{t(`done-${value.state}`, { count: value.count })}</span>
          {value.undo && value.count > 0 && (
            <>
              <input type="hidden" name="undo" value={value.undo} />
              <ActButton value="undo" look="quiet">
                {t('undo')}
              </ActButton>
            </>
          )}
        </div>
      )}
    </div>
  );
}

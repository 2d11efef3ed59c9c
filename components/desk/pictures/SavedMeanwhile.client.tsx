'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useContext, useEffect } from 'react';
import type { EditedPicture } from '#root/lib/queries/library-picture.ts';
import { AnswerContext } from '../form/answer-context.client.tsx';
import { useFaultText } from '../form/fault-text.client.ts';

const parts = ['alt', 'caption', 'credit', 'licence', 'until'] as const;

/** After a save that came too late: what a colleague saved, where it differs from what was typed. Nothing typed is lost. */
export function SavedMeanwhile({ picture }: { picture: EditedPicture }) {
  const t = useTranslations('desk.Pictures');
  const { answer } = useContext(AnswerContext);
  const router = useRouter();
  const faultText = useFaultText();
  const isLate = answer !== null && !answer.ok && /conflict/.test(answer.code);
  useEffect(() => {
    if (isLate) router.refresh();
  }, [isLate, router]);
  if (!answer || answer.ok || !isLate) return null;
  const { focus = '', x, y } = answer.values ?? {};
  const isCutOtherwise = picture.focus
    ? `${focus}${x}${y}` !== `yes${picture.focus.x}${picture.focus.y}`
    : focus !== '';
  const others = parts.filter((part) => (answer.values?.[part] ?? '') !== picture[part]);
  return (
    <div className="mb-4 border-alert border-s-4 px-4 text-label">
      <p className="mb-2 text-alert">{faultText(answer.code)}</p>
      <dl className="grid gap-2">
        {others.map((part) => (
          <div key={part}>
            <dt className="text-meta text-muted">{t('saved-meanwhile', { part: t(part) })}</dt>
            <dd dir="auto">{picture[part] || t('empty')}</dd>
          </div>
        ))}
        {isCutOtherwise && (
          <div>
            <dt className="text-meta text-muted">{t('saved-meanwhile', { part: t('focus') })}</dt>
            <dd>{picture.focus ? t('focus-at', picture.focus) : t('focus-none')}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

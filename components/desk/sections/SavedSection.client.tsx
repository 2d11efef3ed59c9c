'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useContext, useEffect } from 'react';
import type { SectionChoices } from '#root/lib/queries/section-choices.ts';
import { AnswerContext } from '../form/answer-context.client.tsx';
import type { EditedSection } from './ChangeSection.client.tsx';

const parts = ['ar', 'en', 'slug', 'parent', 'hidden'] as const;

/** After a save that came too late: what a colleague saved, where it differs from what was typed. Nothing typed is lost. */
export function SavedSection({ section, choices }: { section: EditedSection; choices: SectionChoices }) {
  const t = useTranslations('desk.SectionForm');
  const { answer } = useContext(AnswerContext);
  const router = useRouter();
  const isLate = answer !== null && !answer.ok && /conflict/.test(answer.code);
  useEffect(() => {
    if (isLate) router.refresh();
  }, [isLate, router]);
  if (!answer || answer.ok || !isLate) return null;
  const shown = {
    ...section,
    hidden: t(section.hidden ? 'hidden-yes' : 'hidden-no'),
    parent: choices.parents.find(({ value }) => value === section.parent)?.text ?? '',
  };
  const others = parts.filter((part) => (answer.values?.[part] ?? '') !== section[part]);
  return (
    <dl className="mb-4 grid gap-2 border-alert border-s-4 px-4 text-label empty:hidden">
      {others.map((part) => (
        <div key={part}>
          <dt className="text-meta text-muted">{t('saved-meanwhile', { part: t(part) })}</dt>
          <dd dir="auto">{shown[part] || t('empty')}</dd>
        </div>
      ))}
    </dl>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { beginStory } from '#root/lib/actions/desk/begin-story.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** Begins a story, in the desk's language or the other one. */
export function NewStory({ locale }: { locale: Locale }) {
  const t = useTranslations('desk.Stories');
  const other = locale === 'ar' ? 'en' : 'ar';
  return (
    <div className="flex flex-wrap gap-2">
      <DeskForm action={beginStory}>
        <input type="hidden" name="locale" value={other} />
        <Submit look="quiet">{t(`new-${other}`)}</Submit>
      </DeskForm>
      <DeskForm action={beginStory}>
        <input type="hidden" name="locale" value={locale} />
        <span data-new-story>
          <Submit>{t('new')}</Submit>
        </span>
      </DeskForm>
    </div>
  );
}

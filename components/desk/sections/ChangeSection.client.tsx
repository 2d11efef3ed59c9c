'use client';

import { useTranslations } from 'next-intl';
import { changeSection } from '#root/lib/actions/desk/sections/change-section.ts';
import type { SectionChoices } from '#root/lib/queries/section-choices.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Tick } from '../form/Tick.tsx';
import { NameFields } from './NameFields.client.tsx';
import { PlaceFields } from './PlaceFields.client.tsx';
import { SavedSection } from './SavedSection.client.tsx';

/** A section as its form has it. */
export type EditedSection = {
  id: string;
  version: number;
  ar: string;
  en: string;
  slug: string;
  parent: string;
  hidden: '' | 'yes';
};

/** A section's names, its address and where it stands. What a colleague saved meanwhile is shown beside. */
export function ChangeSection({ section, choices }: { section: EditedSection; choices: SectionChoices }) {
  const t = useTranslations('desk.SectionForm');
  const { id, version, ar, en, slug, parent, hidden } = section;
  return (
    <DeskForm action={changeSection} className="max-w-xl">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <NameFields {...{ ar, en, slug }} />
      <PlaceFields choices={choices} parent={parent} />
      <Tick name="hidden" ticked={hidden === 'yes'}>
        {t('hidden')}
      </Tick>
      <Done>{t('saved')}</Done>
      <SavedSection section={section} choices={choices} />
      <Submit>{t('save')}</Submit>
    </DeskForm>
  );
}

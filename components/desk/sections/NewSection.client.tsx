'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { makeSection } from '#root/lib/actions/desk/sections/make-section.ts';
import type { SectionChoices } from '#root/lib/queries/section-choices.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Tick } from '../form/Tick.tsx';
import { NameFields } from './NameFields.client.tsx';
import { PlaceFields } from './PlaceFields.client.tsx';

/** Makes a section of the paper. */
export function NewSection({ choices }: { choices: SectionChoices }) {
  const t = useTranslations('desk.SectionForm');
  return (
    <DeskForm action={makeSection} className="max-w-xl">
      <Done<{ name: string }>>
        {({ name }) =>
          t.rich('made', { name: () => <bdi>{name}</bdi>, a: (text) => <StoriesLink>{text}</StoriesLink> })
        }
      </Done>
      <NameFields />
      <PlaceFields choices={choices} />
      <Tick name="hidden">{t('hidden')}</Tick>
      <Submit>{t('make')}</Submit>
    </DeskForm>
  );
}

function StoriesLink({ children }: { children: ReactNode }) {
  return (
    <a href="/desk/stories" className="text-brand underline">
      {children}
    </a>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useContext, useEffect, useState } from 'react';
import type { SectionChoices } from '#root/lib/queries/section-choices.ts';
import { AnswerContext, useFieldAnswer } from '../form/answer-context.client.tsx';
import { Choice } from '../form/Choice.client.tsx';

type PlaceFieldsProps = {
  choices: SectionChoices;
  /** The id of the section above the one that is changed, empty for a root; none for a new section. */
  parent?: string | undefined;
};

/**
 * Below which section another one stands, and behind which of those there. Without script every section is offered, each
 * with those above it, and the newsroom says where it does not fit.
 */
export function PlaceFields({ choices: { parents, siblings }, parent }: PlaceFieldsProps) {
  const t = useTranslations('desk.SectionForm');
  const { answer } = useContext(AnswerContext);
  const { typed } = useFieldAnswer('parent');
  const [hasScript, setHasScript] = useState(false);
  const [chosen, setChosen] = useState(typed ?? parent ?? '');
  useEffect(() => setHasScript(true), []);
  // A form that was taken is brought back to what the page says.
  useEffect(() => {
    if (answer?.ok) setChosen(parent ?? '');
  }, [answer, parent]);
  const offered = hasScript ? siblings.filter((one) => one.parent === chosen) : siblings;
  const stays = parent !== undefined && (!hasScript || chosen === parent);
  const places = [
    ...(stays ? [{ value: 'same', text: t('place-same') }] : []),
    { value: 'last', text: t('place-last') },
    { value: 'first', text: t('place-first') },
    ...offered.map(({ id, name, trail }) => ({
      value: `after:${id}`,
      text: t('place-after', { name: hasScript ? name : trail }),
    })),
  ];
  return (
    <>
      <Choice
        name="parent"
        label={t('parent')}
        defaultValue={parent ?? ''}
        options={[{ value: '', text: t('parent-none') }, ...parents]}
        onChange={setChosen}
      />
      <Choice name="place" label={t('place')} defaultValue={stays ? 'same' : 'last'} options={places} />
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef } from 'react';
import { moveSection } from '#root/lib/actions/desk/sections/move-section.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';

type MoveSectionProps = {
  id: string;
  name: string;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  of: number;
};

/** Moves a section one place up or down among its siblings; whoever pressed a button goes along with it. */
export function MoveSection({ id, name, place, of }: MoveSectionProps) {
  const t = useTranslations('desk.SectionFronts');
  const pressed = useRef('');
  const buttons = useRef<HTMLParagraphElement>(null);
  // A row that changes its place in the page loses the keys, and at an end a button goes away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is what is waited for.
  useEffect(() => {
    if (!pressed.current) return;
    const all = [...(buttons.current?.querySelectorAll('button') ?? [])];
    (all.find(({ value }) => value === pressed.current) ?? all[0])?.focus();
    pressed.current = '';
  }, [place]);
  function remember({ nativeEvent }: FormEvent) {
    const { submitter } = nativeEvent as SubmitEvent;
    pressed.current = submitter instanceof HTMLButtonElement ? submitter.value : '';
  }
  const steps = [...(place > 1 ? (['up'] as const) : []), ...(place < of ? (['down'] as const) : [])];
  return (
    <div onSubmit={remember}>
      <DeskForm action={moveSection}>
        <input type="hidden" name="id" value={id} />
        <p ref={buttons} className="flex gap-1">
          {steps.map((step) => (
            <ActButton key={step} value={step} look="quiet">
              {t.rich(step, { name, hidden: (text) => <span className="sr-only">{text}</span> })}
            </ActButton>
          ))}
        </p>
        <div className="sr-only">
          <Done>{t('moved', { name, place: String(place), of: String(of) })}</Done>
        </div>
      </DeskForm>
    </div>
  );
}

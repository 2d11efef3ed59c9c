import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { FrontDesk, FrontStrip } from '#root/lib/queries/front-desk.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Arrange } from './arrange/Arrange.client.tsx';
import { ArrangedList } from './arrange/ArrangedList.client.tsx';
import { Grip } from './arrange/Grip.client.tsx';
import { curatedDoors } from './curated-doors.ts';
import { PageFields } from './PageFields.tsx';

/** Which sections have a strip on the front page, and in which order. */
export async function FrontStrips({ desk: { page, sections, strips, changed } }: { desk: FrontDesk }) {
  const t = await getTranslations('desk.Front');
  const { edit, fields } = curatedDoors(page);
  const shown = sections.filter((strip) => strip.shown);
  const hidden = sections.filter((strip) => !strip.shown);
  const isAutomatic = strips === '*';
  const row = ({ id, name }: FrontStrip, steps: readonly ('up' | 'down' | 'hide' | 'show')[]) => (
    <div className="flex flex-wrap items-center justify-between gap-2 py-1.5">
      <a href={`/desk/sections/${id}?front=${page.locale}`} className="font-semibold hover:text-brand">
        <bdi>{name}</bdi>
      </a>
      <span className="flex flex-wrap gap-2">
        {steps.map((step) => (
          <ActButton key={step} value={`strip-${step} ${id}`} look="quiet">
            {t(step)}
            <span className="sr-only"> {t('of', { headline: name })}</span>
          </ActButton>
        ))}
      </span>
    </div>
  );
  const steps = (at: number) => [
    ...(at > 0 ? (['up'] as const) : []),
    ...(at < shown.length - 1 ? (['down'] as const) : []),
    'hide' as const,
  ];
  const entry = ({ id, name, shown: chosen }: FrontStrip) => ({ id, name, chosen });
  return (
    <Arrange
      kind="strips"
      action={edit}
      fields={fields}
      seen={strips}
      entries={shown.map(entry)}
      most={sections.length}
      changedBy={changed?.by}
    >
      <DeskForm action={edit}>
        <PageFields page={page} />
        <ArrangedList
          label={t('strips')}
          rows={Object.fromEntries(shown.map((strip, at) => [strip.id, row(strip, steps(at))]))}
        />
        <h3 className="mt-6 mb-1 font-semibold text-label">{t('hidden-strips')}</h3>
        <ul aria-label={t('hidden-strips')} data-pool="" className="min-h-11">
          {hidden.map((strip) => (
            <li key={strip.id} className="grid grid-cols-[auto_1fr] items-center gap-x-2 border-rule border-b">
              <Grip entry={entry(strip)} from="pool" />
              {row(strip, ['show'])}
            </li>
          ))}
          {hidden.length === 0 && <li className="py-2 text-label text-muted">{t('no-hidden')}</li>}
        </ul>
        {!isAutomatic && (
          <p className="mt-4">
            <ActButton value="strips *" look="quiet">
              {t('strips-auto')}
            </ActButton>
          </p>
        )}
      </DeskForm>
    </Arrange>
  );
}

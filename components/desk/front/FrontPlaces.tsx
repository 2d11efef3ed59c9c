import { getTranslations } from 'next-intl/server';
import { editFront } from '#root/lib/actions/desk/front/edit-front.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { FrontPlace } from '#root/lib/queries/front-desk.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Badge } from '../layout/Badge.tsx';
import { StoryLine } from './StoryLine.tsx';

type FrontPlacesProps = { places: readonly FrontPlace[]; front: Locale; locale: Locale };

/** The places of the front page, in their order, moved by buttons. */
export async function FrontPlaces({ places, front, locale }: FrontPlacesProps) {
  const t = await getTranslations('desk.Front');
  const hasLead = places[0]?.chosen ?? false;
  const chosen = places.filter((place) => place.chosen);
  return (
    <DeskForm action={editFront}>
      <input type="hidden" name="locale" value={front} />
      <ol aria-label={t('places')}>
        {places.map((place, at) => {
          const act = (step: 'up' | 'down' | 'drop' | 'lead', look: 'main' | 'quiet' = 'quiet') => (
            <ActButton value={`${step} ${place.id}`} look={look}>
              {t(step === 'lead' ? 'make-lead' : step)}
              <span className="sr-only"> {t('of', { headline: place.headline })}</span>
            </ActButton>
          );
          const index = chosen.indexOf(place);
          return (
            <li
              key={place.id}
              data-place={place.id}
              data-chosen={place.chosen || undefined}
              className="grid gap-2 border-rule border-b py-3 md:grid-cols-[1fr_auto] md:items-center"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 text-meta text-muted">
                  {at === 0 ? t('place-lead') : t('place', { n: at })}
                  {!place.chosen && <Badge>{t('auto')}</Badge>}
                  {!place.seen && <Badge tone="alert">{t('unseen')}</Badge>}
                </p>
                <StoryLine place={place} front={front} locale={locale} />
              </div>
              <div className="flex flex-wrap gap-2">
                {place.chosen ? (
                  <>
                    {(index > 0 || !hasLead) && act('up')}
                    {index < chosen.length - 1 && act('down')}
                    {act('drop')}
                  </>
                ) : (
                  at > 0 && act('lead')
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </DeskForm>
  );
}

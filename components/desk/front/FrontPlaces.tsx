import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { FrontDesk, FrontPlace } from '#root/lib/queries/front-desk.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Badge } from '../layout/Badge.tsx';
import { ArrangedList } from './arrange/ArrangedList.client.tsx';
import { curatedDoors } from './curated-doors.ts';
import { PageFields } from './PageFields.tsx';
import { StoryLine } from './StoryLine.tsx';

/** The places of the page, in their order: dragged, moved by keys, or by buttons. */
export async function FrontPlaces({ desk: { page, places }, locale }: { desk: FrontDesk; locale: Locale }) {
  const t = await getTranslations('desk.Front');
  const hasLead = places[0]?.chosen ?? false;
  const chosen = places.filter((place) => place.chosen);
  const row = (place: FrontPlace, at: number) => {
    const act = (step: 'up' | 'down' | 'drop' | 'lead') => (
      <ActButton value={`${step} ${place.id}`} look="quiet">
        {t(step === 'lead' ? 'make-lead' : step)}
        <span className="sr-only"> {t('of', { headline: place.headline })}</span>
      </ActButton>
    );
    const index = chosen.indexOf(place);
    return (
      <div className="grid gap-2 py-3 md:grid-cols-[1fr_auto] md:items-center">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2 text-meta text-muted">
            {at === 0 ? t('place-lead') : t('place', { n: at })}
            {!place.chosen && <Badge>{t('auto')}</Badge>}
            {!place.seen && <Badge tone="alert">{t('unseen')}</Badge>}
          </p>
          <StoryLine place={place} front={page.locale} locale={locale} />
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
      </div>
    );
  };
  return (
    <DeskForm action={curatedDoors(page).edit}>
      <PageFields page={page} />
      <ArrangedList
        label={t('places')}
        rows={Object.fromEntries(places.map((place, at) => [place.id, row(place, at)]))}
      />
    </DeskForm>
  );
}

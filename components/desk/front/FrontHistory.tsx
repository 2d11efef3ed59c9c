import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { FrontDesk } from '#root/lib/queries/front-desk.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Moment } from '../layout/Moment.tsx';
import { curatedDoors } from './curated-doors.ts';
import { PageFields } from './PageFields.tsx';

/** What was published for the page, the last one first, each with the way back to the one before it. */
export async function FrontHistory({ desk: { page, history }, locale }: { desk: FrontDesk; locale: Locale }) {
  const t = await getTranslations('desk.Front');
  if (history.length === 0) return <p className="text-muted">{t('no-history')}</p>;
  return (
    <DeskForm action={curatedDoors(page).edit}>
      <PageFields page={page} />
      <ol>
        {history.map(({ at, by, lead, seconds, strips, take }) => (
          <li key={at} className="grid gap-2 border-rule border-b py-3 md:grid-cols-[1fr_auto] md:items-center">
            <div className="min-w-0 text-label">
              <p className="text-meta text-muted">
                <Moment at={at} locale={locale} /> · <bdi>{by}</bdi>
              </p>
              <p>{lead ? t('first', { headline: lead }) : seconds.length === 0 && t('all-auto')}</p>
              {seconds.map((headline) => (
                <p key={headline} lang={page.locale} dir={directionOf(page.locale)} className="text-muted">
                  {headline}
                </p>
              ))}
              {strips && <p className="text-meta text-muted">{t('strips-were', { names: strips.join(t('comma')) })}</p>}
            </div>
            <ActButton value={`take ${take}`} look="quiet">
              {t('restore')}
            </ActButton>
          </li>
        ))}
      </ol>
    </DeskForm>
  );
}

import { getTranslations } from 'next-intl/server';
import type { Locale } from '#root/lib/domain/locale.ts';
import { storiesToday, waitingStates } from '#root/lib/queries/desk-home.ts';
import { HomeStories } from './HomeStories.tsx';

/** The paper's day: what waits for whom, what came out, what is read. */
export async function StoriesToday({ locale, now }: { locale: Locale; now: number }) {
  const t = await getTranslations('desk.Home');
  const stateName = await getTranslations('desk.states');
  const { today, waiting, mostRead } = await storiesToday(locale, now);
  return (
    <div className="mb-10 grid gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
      {waitingStates.map((state) => (
        <HomeStories
          key={state}
          title={stateName(state)}
          none={t('none')}
          {...waiting[state]}
          href={`/desk/stories?state=${state}`}
          locale={locale}
        />
      ))}
      <HomeStories title={t('today')} none={t('none-today')} {...today} locale={locale} />
      <HomeStories title={t('most-read')} none={t('none-read')} items={mostRead} locale={locale} />
    </div>
  );
}

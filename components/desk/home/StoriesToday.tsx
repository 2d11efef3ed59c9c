import type { Editor } from '#root/lib/auth/editor.ts';
import { can } from '#root/lib/auth/permission.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { storiesToday, waitingStates } from '#root/lib/queries/desk-home.ts';
import { openStories } from '#root/lib/queries/open-stories.ts';
import { ColleaguesWork } from './ColleaguesWork.tsx';
import { HomeStories } from './HomeStories.tsx';

type StoriesTodayProps = { editor: Editor; locale: Locale; now: number };

/** The paper's day: one's own work first, what waits for editors and for its hour, what came out, what is read. */
export async function StoriesToday({ editor: { account }, locale, now }: StoriesTodayProps) {
  const t = await getTranslations('desk.Home');
  const stateName = await getTranslations('desk.states');
  const { mine, people } = await openStories(account.id);
  const { today, waiting, planned, mostRead } = await storiesToday(locale, now);
  return (
    <>
      <div className="mb-10 grid gap-x-10 gap-y-8 md:grid-cols-2 xl:grid-cols-3">
        <HomeStories title={t('mine')} whom={t('mine-lead')} none={t('none-mine')} {...mine} locale={locale} />
        {waitingStates.map((state) => (
          <HomeStories
            key={state}
            title={stateName(state)}
            whom={t('for-editors')}
            none={t('none')}
            {...waiting[state]}
            href={`/desk/stories?state=${state}`}
            locale={locale}
          />
        ))}
        <HomeStories
          title={t('planned')}
          whom={t('for-clock')}
          none={t('none-planned')}
          {...planned}
          href="/desk/stories?state=scheduled"
          locale={locale}
        />
        <HomeStories title={t('today')} none={t('none-today')} {...today} locale={locale} />
        <HomeStories title={t('most-read')} none={t('none-read')} items={mostRead} locale={locale} />
      </div>
      {can(account.role, 'article.assign') && people.length > 0 && <ColleaguesWork people={people} />}
    </>
  );
}

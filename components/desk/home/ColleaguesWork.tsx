import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { OpenStories } from '#root/lib/queries/open-stories.ts';
import { Panel } from '../layout/Panel.tsx';
import { StateBadge } from '../stories/StateBadge.tsx';

/** What waits for each colleague: how much, and the last of it. */
export async function ColleaguesWork({ people }: Pick<OpenStories, 'people'>) {
  const t = await getTranslations('desk.Home');
  return (
    <Panel title={t('colleagues')} lead={t('colleagues-lead')}>
      <ul className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {people.map(({ id, name, total, items }) => (
          <li key={id} className="min-w-0">
            <h3 className="font-semibold text-label">
              <bdi>{name}</bdi> <span className="font-normal text-muted">{t('has', { count: total })}</span>
            </h3>
            <ul>
              {items.map((story) => (
                <li key={story.id} className="flex flex-wrap items-center gap-x-3 text-label">
                  <a
                    href={`/desk/stories/${story.id}/workflow`}
                    lang={story.locale}
                    dir={directionOf(story.locale)}
                    className="tap inline-flex items-center hover:text-brand"
                  >
                    {story.headline}
                  </a>
                  <StateBadge state={story.state} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

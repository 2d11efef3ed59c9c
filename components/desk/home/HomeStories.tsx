import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { HomeStory } from '#root/lib/queries/desk-home.ts';
import type { OpenStory } from '#root/lib/queries/open-stories.ts';
import { Moment } from '../layout/Moment.tsx';
import { StateBadge } from '../stories/StateBadge.tsx';

type HomeStoriesProps = {
  title: string;
  /** For whom they wait. */
  whom?: string;
  /** What is said where there are none. */
  none: string;
  total?: number;
  items: readonly (HomeStory | OpenStory)[];
  /** The whole list. */
  href?: string;
  locale: Locale;
};

/** A short list of stories of the dashboard, under its name. */
export async function HomeStories({ title, whom, none, total, items, href, locale }: HomeStoriesProps) {
  const t = await getTranslations('desk.Home');
  const heading = (
    <>
      {title} {total !== undefined && <span className="text-muted">({total})</span>}
    </>
  );
  return (
    <section className="min-w-0">
      <h2 className="mb-2 border-edge border-b pb-1 font-semibold text-row">
        {href ? (
          <a href={href} className="hover:text-brand">
            {heading}
          </a>
        ) : (
          heading
        )}
        {whom && <span className="block font-normal text-meta text-muted">{whom}</span>}
      </h2>
      {items.length === 0 && <p className="py-2 text-label text-muted">{none}</p>}
      <ul>
        {items.map((story) => (
          <li key={`${story.id} ${story.act}`} className="border-rule border-b py-1 text-label last:border-b-0">
            <a
              href={`/desk/stories/${story.id}/workflow`}
              lang={story.locale}
              dir={directionOf(story.locale)}
              className="tap inline-flex items-center hover:text-brand"
            >
              {story.headline}
            </a>
            <p className="flex flex-wrap items-center gap-x-3 text-meta text-muted empty:hidden">
              {'state' in story && <StateBadge state={story.state} />}
              {story.act && <span>{t(story.act)}</span>}
              {story.at && <Moment at={story.at} locale={locale} />}
              {story.for && <bdi>{story.for}</bdi>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

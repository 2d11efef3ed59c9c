import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import type { HomeStory } from '#root/lib/queries/desk-home.ts';
import { Moment } from '../layout/Moment.tsx';

type HomeStoriesProps = {
  title: string;
  /** What is said where there are none. */
  none: string;
  total?: number;
  items: readonly HomeStory[];
  /** The whole list. */
  href?: string;
  locale: Locale;
};

/** A short list of stories of the dashboard, under its name. */
export function HomeStories({ title, none, total, items, href, locale }: HomeStoriesProps) {
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
      </h2>
      {items.length === 0 && <p className="py-2 text-label text-muted">{none}</p>}
      <ul>
        {items.map(({ id, headline, locale: language, at, for: person }) => (
          <li key={id} className="border-rule border-b py-1 text-label last:border-b-0">
            <a
              href={`/desk/stories/${id}/workflow`}
              lang={language}
              dir={directionOf(language)}
              className="tap inline-flex items-center hover:text-brand"
            >
              {headline}
            </a>
            {(at || person) && (
              <p className="flex flex-wrap gap-x-3 text-meta text-muted">
                {at && <Moment at={at} locale={locale} />}
                {person && <bdi>{person}</bdi>}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { StoryTime } from '#root/components/site/StoryTime.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

/** The newest stories in one short column, by the clock. */
export function LatestList({ teasers, locale }: { teasers: readonly Teaser[]; locale: Locale }) {
  return (
    <ol className="divide-y divide-rule md:max-lg:columns-2 md:max-lg:gap-x-6">
      {teasers.map((teaser) => (
        <li key={teaser.id} className="group relative break-inside-avoid py-2.5">
          <StoryTime
            instant={teaser.publishedAt}
            locale={locale}
            format="clock"
            className="block text-meta font-semibold text-brand tabular-nums"
          />
          <a
            href={teaser.href}
            {...(teaser.locale !== locale && { lang: teaser.locale, dir: directionOf(teaser.locale) })}
            className="block text-label font-semibold decoration-brand decoration-2 group-hover:underline after:absolute after:inset-0"
          >
            {teaser.headline}
          </a>
        </li>
      ))}
    </ol>
  );
}

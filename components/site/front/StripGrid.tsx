import { StoryTeaser } from '#root/components/site/teaser/StoryTeaser.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

/** Four equal stories with their pictures. */
export function StripGrid({ teasers, locale }: { teasers: readonly Teaser[]; locale: Locale }) {
  return (
    <ul className="grid gap-x-6 gap-y-6 md:grid-cols-2 lg:grid-cols-4">
      {teasers.map((teaser) => (
        <li key={teaser.id}>
          <StoryTeaser
            teaser={teaser}
            locale={locale}
            level={3}
            size="card"
            picture="compact"
            ratio="4x3"
            section={false}
            brief
          />
        </li>
      ))}
    </ul>
  );
}

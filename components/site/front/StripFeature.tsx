import { StoryTeaser } from '#root/components/site/teaser/StoryTeaser.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

type StripFeatureProps = { teasers: readonly Teaser[]; locale: Locale; mirrored?: boolean };

/** One large story and the rest beside it; `mirrored` puts the large one at the end of the line. */
export function StripFeature({ teasers: [first, ...rest], locale, mirrored = false }: StripFeatureProps) {
  if (!first) return null;
  return (
    <div className={`grid gap-x-8 gap-y-6 ${mirrored ? 'lg:grid-cols-[5fr_7fr]' : 'lg:grid-cols-[7fr_5fr]'}`}>
      <StoryTeaser
        teaser={first}
        locale={locale}
        level={3}
        size="headline"
        standfirst
        section={false}
        sizes="(min-width: 78rem) 41rem, (min-width: 64rem) 55vw, 100vw"
        className={mirrored ? 'lg:order-last' : ''}
      />
      <ul className="grid content-start divide-y divide-rule">
        {rest.map((teaser) => (
          <li key={teaser.id} className="py-4 first:pt-0 last:pb-0">
            <StoryTeaser
              teaser={teaser}
              locale={locale}
              level={3}
              size="card"
              picture="beside"
              ratio="4x3"
              sizes="(min-width: 48rem) 11rem, 7rem"
              section={false}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

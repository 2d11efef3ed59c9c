import { StoryTeaser } from '#root/components/site/teaser/StoryTeaser.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

/** Stories by their words and writers, without pictures. */
export function StripColumns({ teasers, locale }: { teasers: readonly Teaser[]; locale: Locale }) {
  return (
    <ul className="grid gap-y-5 max-md:divide-y max-md:divide-rule md:grid-cols-2 md:gap-x-8 lg:grid-cols-4">
      {teasers.map((teaser) => (
        <li
          key={teaser.id}
          className="max-md:pt-5 max-md:first:pt-0 md:border-s md:border-rule md:ps-5 md:max-lg:odd:border-s-0 md:max-lg:odd:ps-0 lg:first:border-s-0 lg:first:ps-0"
        >
          <StoryTeaser
            teaser={teaser}
            locale={locale}
            level={3}
            size="title"
            picture="none"
            standfirst
            section={false}
            signed
            brief
          />
        </li>
      ))}
    </ul>
  );
}

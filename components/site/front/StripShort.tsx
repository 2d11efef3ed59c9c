import { StoryTeaser } from '#root/components/site/teaser/StoryTeaser.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

/** A section in one column: a story with its picture, the others by their headlines. */
export function StripShort({ teasers: [first, ...rest], locale }: { teasers: readonly Teaser[]; locale: Locale }) {
  if (!first) return null;
  return (
    <ul className="grid divide-y divide-rule">
      <li className="pb-4">
        <StoryTeaser
          teaser={first}
          locale={locale}
          level={3}
          size="title"
          section={false}
          sizes="(min-width: 48rem) 36rem, 100vw"
        />
      </li>
      {rest.map((teaser) => (
        <li key={teaser.id} className="py-3.5 last:pb-0">
          <StoryTeaser teaser={teaser} locale={locale} level={3} size="row" picture="none" section={false} brief />
        </li>
      ))}
    </ul>
  );
}

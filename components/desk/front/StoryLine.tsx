import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import type { FrontPlace } from '#root/lib/queries/front-desk.ts';
import { Moment } from '../layout/Moment.tsx';

type StoryLineProps = {
  place: FrontPlace;
  /** The language of the front. */
  front: Locale;
  locale: Locale;
};

/** A story of the front as a line: its headline and its hour. */
export function StoryLine({ place: { id, headline, at }, front, locale }: StoryLineProps) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <a
        href={`/desk/stories/${id}`}
        lang={front}
        dir={directionOf(front)}
        className="font-semibold wrap-anywhere hover:text-brand"
      >
        {headline}
      </a>
      {at && (
        <span className="text-meta text-muted">
          <Moment at={at} locale={locale} />
        </span>
      )}
    </p>
  );
}

import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

export type HeadlineSize = 'lead' | 'headline' | 'title' | 'card' | 'row';

export type TeaserHeadlineProps = {
  teaser: Teaser;
  /** The language of the page; a headline in another one says so. */
  locale: Locale;
  level: 2 | 3;
  size: HeadlineSize;
};

const sizes: Record<HeadlineSize, string> = {
  lead: 'text-lead font-bold',
  headline: 'text-headline font-bold',
  title: 'text-title font-bold',
  card: 'text-card font-semibold',
  row: 'text-row font-semibold',
};

/** A story's headline; its link covers the whole teaser. */
export function TeaserHeadline({ teaser, locale, level, size }: TeaserHeadlineProps) {
  const Heading = `h${level}` as const;
  const foreign = teaser.locale !== locale && { lang: teaser.locale, dir: directionOf(teaser.locale) };
  return (
    <Heading className={sizes[size]} {...foreign}>
      <a
        href={teaser.href}
        className="decoration-brand decoration-2 group-hover:underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-2 focus-visible:after:outline-focus"
      >
        {teaser.headline}
      </a>
    </Heading>
  );
}

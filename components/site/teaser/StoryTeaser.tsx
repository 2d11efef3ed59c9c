import { Monogram } from '#root/components/site/author/Monogram.tsx';
import type { Ratio } from '#root/components/ui/ratio.ts';
import { StoryPicture } from './StoryPicture.tsx';
import { TeaserHeadline, type TeaserHeadlineProps } from './TeaserHeadline.tsx';
import { TeaserMeta } from './TeaserMeta.tsx';

export type StoryTeaserProps = TeaserHeadlineProps & {
  /** Where the picture stands; `compact` is beside the words on narrow screens and above them on wide ones. */
  picture?: 'above' | 'compact' | 'beside' | 'none';
  ratio?: Ratio;
  /** How wide the picture stands, as the `sizes` attribute says it. */
  sizes?: string;
  priority?: boolean;
  standfirst?: boolean;
  section?: boolean;
  brief?: boolean;
  /** With the writers' names. */
  signed?: boolean;
  className?: string;
  pictureClass?: string;
};

const gaps = { lead: 'gap-2.5', headline: 'gap-2', title: 'gap-1.5', card: 'gap-1', row: 'gap-1' };

const layouts = {
  above: 'flex flex-col gap-3',
  compact: 'grid grid-cols-[1fr_7rem] items-start gap-4 md:flex md:flex-col md:items-stretch md:gap-3',
  beside: 'grid grid-cols-[1fr_7rem] items-start gap-4 md:grid-cols-[1fr_14rem] md:gap-6',
  none: '',
};

const standfirsts = {
  above: 'text-standfirst',
  compact: 'line-clamp-3 text-body max-md:hidden',
  beside: 'line-clamp-3 text-body max-md:hidden',
  none: 'line-clamp-4 text-body',
};

const pictures = { above: 'order-first', compact: 'max-md:aspect-square md:order-first', beside: '', none: '' };

/** A story as lists and strips show it: the whole of it leads to the story. */
export function StoryTeaser({
  teaser,
  locale,
  level,
  size,
  picture = 'above',
  ratio = '16x9',
  sizes = '(min-width: 64rem) 18rem, (min-width: 48rem) 45vw, 7rem',
  priority = false,
  standfirst = false,
  section = true,
  brief = false,
  signed = false,
  className = '',
  pictureClass = '',
}: StoryTeaserProps) {
  // Signed stories are told apart by their writers.
  const label = signed ? undefined : (teaser.kicker ?? (section ? teaser.section?.name : undefined));
  return (
    <article className={`group relative ${layouts[picture]} ${className}`}>
      <div className={`flex min-w-0 flex-col ${gaps[size]}`}>
        {label && (
          <p className="text-meta font-semibold text-brand">
            <bdi>{label}</bdi>
          </p>
        )}
        <TeaserHeadline {...{ teaser, locale, level, size }} />
        {standfirst && teaser.standfirst && (
          <p className={`font-serif text-muted ${standfirsts[picture]}`} dir="auto">
            {teaser.standfirst}
          </p>
        )}
        {signed && teaser.authors.length > 0 && (
          <ul className="mt-1 flex flex-wrap gap-x-3 text-label font-semibold">
            {teaser.authors.map((author) => (
              <li key={author.id} className="flex items-center gap-2">
                <Monogram name={author.name} className="size-8 text-label" />
                <bdi>{author.name}</bdi>
              </li>
            ))}
          </ul>
        )}
        <TeaserMeta teaser={teaser} locale={locale} brief={brief} />
      </div>
      {picture !== 'none' && teaser.picture && (
        <StoryPicture
          picture={teaser.picture}
          ratio={ratio}
          sizes={sizes}
          priority={priority}
          className={`rounded-xs ${pictures[picture]} ${pictureClass}`}
        />
      )}
    </article>
  );
}

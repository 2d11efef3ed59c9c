import { Photo } from '#root/components/ui/Photo.tsx';
import type { AuthorProfile } from '#root/lib/queries/author-page.ts';
import { Monogram } from './Monogram.tsx';

type AuthorPortraitProps = { author: AuthorProfile; size: 'page' | 'byline' };

const boxes = { page: 'size-24 text-[2.5rem]', byline: 'size-12 text-title' };
const widths = { page: '6rem', byline: '3rem' };

/** The writer's picture, or the first letter of the name. */
export function AuthorPortrait({ author, size }: AuthorPortraitProps) {
  const { portrait } = author;
  if (portrait)
    return (
      <div className={`shrink-0 overflow-hidden rounded-full ${boxes[size]}`}>
        <Photo media={portrait.media} alt={portrait.alt} sizes={widths[size]} ratio="1x1" />
      </div>
    );
  return <Monogram name={author.name} className={boxes[size]} />;
}

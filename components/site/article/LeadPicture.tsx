import { StoryPicture } from '#root/components/site/teaser/StoryPicture.tsx';
import { Photo } from '#root/components/ui/Photo.tsx';
import type { TeaserPicture } from '#root/lib/queries/teasers.ts';
import { PictureCaption } from './PictureCaption.tsx';

const sizes = '(min-width: 80rem) 50rem, (min-width: 64rem) 40rem, 100vw';

/** The picture that opens the story, fetched first. Upright photos keep their shape; all others stand as 16:9. */
export function LeadPicture({ picture }: { picture: TeaserPicture }) {
  const upright = picture.kind === 'photo' && picture.media.height > picture.media.width;
  return (
    <figure>
      <div className="max-sm:-mx-4">
        {upright ? (
          <Photo media={picture.media} alt={picture.alt} sizes={sizes} priority className="sm:rounded-xs" />
        ) : (
          <StoryPicture picture={picture} ratio="16x9" sizes={sizes} priority className="sm:rounded-xs" />
        )}
      </div>
      <PictureCaption
        caption={picture.caption}
        credit={picture.kind === 'photo' ? (picture.credit ?? picture.media.credit) : undefined}
      />
    </figure>
  );
}

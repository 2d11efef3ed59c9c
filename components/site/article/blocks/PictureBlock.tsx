import { Photo } from '#root/components/ui/Photo.tsx';
import { PictureCaption } from '../PictureCaption.tsx';
import type { BlockProps } from '../story-context.ts';

/** A picture within the story, in its own shape. One whose file is lost leaves its caption. */
export function PictureBlock({ block: { picture }, story }: BlockProps<'picture'>) {
  const media = story.media.get(picture.mediaId);
  return (
    <figure className="my-10">
      {media && (
        <Photo media={media} alt={picture.alt} sizes="(min-width: 40rem) 36rem, 100vw" className="rounded-xs" />
      )}
      <PictureCaption caption={picture.caption} credit={picture.credit ?? media?.credit} />
    </figure>
  );
}

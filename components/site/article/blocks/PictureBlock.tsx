import { Photo } from '#root/components/ui/Photo.tsx';
import { wordsOf } from '#root/lib/domain/placed-pictures.ts';
import { PictureCaption } from '../PictureCaption.tsx';
import type { BlockProps } from '../story-context.ts';

/** A picture within the story, in its own shape. One whose file is lost leaves its caption. */
export function PictureBlock({ block: { picture }, story }: BlockProps<'picture'>) {
  const media = story.media.get(picture.mediaId);
  const { alt, caption, credit } = wordsOf(picture, media);
  return (
    <figure className="my-10">
      {media && <Photo media={media} alt={alt} sizes="(min-width: 40rem) 36rem, 100vw" className="rounded-xs" />}
      <PictureCaption caption={caption} credit={credit} />
    </figure>
  );
}

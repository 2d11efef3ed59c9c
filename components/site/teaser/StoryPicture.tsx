import { CoverArt } from '#root/components/ui/CoverArt.tsx';
import { Photo } from '#root/components/ui/Photo.tsx';
import type { Ratio } from '#root/components/ui/ratio.ts';
import type { TeaserPicture } from '#root/lib/queries/teasers.ts';

type StoryPictureProps = {
  picture: TeaserPicture;
  ratio: Ratio;
  sizes: string;
  priority?: boolean;
  className?: string;
};

/** The picture that stands for a story, in one of the paper's shapes. */
export function StoryPicture({ picture, ...shape }: StoryPictureProps) {
  const { alt } = picture;
  if (picture.kind === 'photo') return <Photo media={picture.media} alt={alt} {...shape} />;
  const { articleId, hue } = picture;
  const { ratio, priority, className } = shape;
  return (
    <CoverArt {...{ articleId, hue, alt, ratio }} {...(priority && { priority })} {...(className && { className })} />
  );
}

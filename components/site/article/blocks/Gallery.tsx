import { Photo } from '#root/components/ui/Photo.tsx';
import { wordsOf } from '#root/lib/domain/placed-pictures.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { inOrder } from '../in-order.ts';
import { PictureCaption } from '../PictureCaption.tsx';
import type { BlockProps } from '../story-context.ts';

/** Several pictures side by side, each with its own caption; the first of an odd number stands across. */
export async function Gallery({ block, story }: BlockProps<'gallery'>) {
  const t = await getTranslations('StoryBody');
  const across = block.pictures.length % 2 === 1 ? 'sm:first:col-span-2' : '';
  return (
    <figure className="my-10" aria-label={block.caption ?? t('gallery')}>
      <div className="grid gap-x-4 gap-y-6 sm:grid-cols-2">
        {inOrder(block.pictures).map(({ key, item }) => {
          const media = story.media.get(item.mediaId);
          const { alt, caption, credit } = wordsOf(item, media);
          return (
            <figure key={key} className={across}>
              {media && (
                <Photo
                  media={media}
                  alt={alt}
                  ratio="4x3"
                  sizes="(min-width: 40rem) 18rem, 100vw"
                  className="rounded-xs"
                />
              )}
              <PictureCaption caption={caption} credit={credit} />
            </figure>
          );
        })}
      </div>
      <PictureCaption caption={block.caption} className="border-rule border-t pt-2.5" />
    </figure>
  );
}

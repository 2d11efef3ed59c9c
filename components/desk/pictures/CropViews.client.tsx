'use client';

import { useTranslations } from 'next-intl';
import { cropBox } from '#root/lib/domain/crop-box.ts';
import { cropShapes, cropSizes } from '#root/lib/domain/crop-shapes.ts';
import type { Focus } from '#root/lib/domain/media.ts';
import type { EditedPicture } from '#root/lib/queries/library-picture.ts';

type CropViewsProps = { picture: EditedPicture; focus: Focus | undefined };

const middle: Focus = { x: 50, y: 50 };

/** The picture in each of the paper's shapes, as it is cut round the point while that moves. */
export function CropViews({ picture, focus = middle }: CropViewsProps) {
  const t = useTranslations('desk.Pictures');
  const { src, width, height } = picture;
  return (
    <ul className="mt-4 grid grid-cols-3 items-start gap-3">
      {cropShapes.map((shape) => {
        const box = cropBox(picture, cropSizes[shape], focus);
        return (
          <li key={shape}>
            <svg
              viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
              role="img"
              aria-label={t('crop', { shape: shape.replace('x', ':') })}
              className="block w-full bg-surface"
            >
              <image href={src} width={width} height={height} preserveAspectRatio="none" />
            </svg>
            <bdi dir="ltr" className="text-meta text-muted">
              {shape.replace('x', ':')}
            </bdi>
          </li>
        );
      })}
    </ul>
  );
}

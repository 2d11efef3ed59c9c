'use client';

import { useTranslations } from 'next-intl';
import type { Picture } from '#root/lib/domain/block.ts';
import { usePictures } from './picture-context.client.tsx';

type PictureWordsProps = { picture: Picture; readOnly: boolean; onChange: (picture: Picture) => void };

/** A picture as placed in a story, with the words that belong to this use of it. */
export function PictureWords({ picture, readOnly, onChange }: PictureWordsProps) {
  const t = useTranslations('desk.Writing');
  const { known } = usePictures();
  const shown = known.get(picture.mediaId);
  function change(name: 'alt' | 'caption' | 'credit', value: string) {
    const { [name]: _before, ...rest } = picture;
    onChange(name === 'alt' || value ? ({ ...rest, [name]: value } as Picture) : (rest as Picture));
  }
  return (
    <div className="mb-2 grid gap-1">
      {shown && (
        <picture className="contents">
          <img src={shown.src} alt="" className="max-h-72 w-full bg-surface object-contain" />
        </picture>
      )}
      {(['alt', 'caption', 'credit'] as const).map((name) => (
        <label key={name} className="grid text-meta text-muted">
          {t(`picture-${name}`)}
          <input
            value={picture[name] ?? ''}
            readOnly={readOnly}
            dir="auto"
            onChange={({ target }) => change(name, target.value)}
            className="tap w-full rounded-sm border border-edge bg-paper px-3 text-ink text-label"
          />
        </label>
      ))}
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { Picture } from '#root/lib/domain/block.ts';
import { usePictures } from './picture-context.client.tsx';

type PictureWordsProps = { picture: Picture; readOnly: boolean; onChange: (picture: Picture) => void };

/** A picture as placed in a story, with the words that belong to this use of it; the library's stand where there are none. */
export function PictureWords({ picture, readOnly, onChange }: PictureWordsProps) {
  const t = useTranslations('desk.Writing');
  const { known } = usePictures();
  const shown = known.get(picture.mediaId);
  function change(name: 'alt' | 'caption' | 'credit', value: string) {
    const { [name]: _before, ...rest } = picture;
    onChange(name === 'alt' || value ? ({ ...rest, [name]: value } as Picture) : (rest as Picture));
  }
  function decorate(isDecorative: boolean) {
    const { decorative: _before, ...rest } = picture;
    onChange(isDecorative ? { ...rest, alt: '', decorative: true } : rest);
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
            placeholder={shown?.[name]}
            readOnly={readOnly}
            disabled={name === 'alt' && picture.decorative}
            dir="auto"
            onChange={({ target }) => change(name, target.value)}
            className="tap w-full rounded-sm border border-edge bg-paper px-3 text-ink text-label"
          />
        </label>
      ))}
      {!readOnly && <p className="text-meta text-muted">{t('picture-inherits')}</p>}
      <label className="tap flex items-center gap-2 text-meta text-muted">
        <input
          type="checkbox"
          checked={picture.decorative === true}
          disabled={readOnly}
          onChange={({ target }) => decorate(target.checked)}
          className="size-5 shrink-0"
        />
        {t('picture-decorative')}
      </label>
    </div>
  );
}

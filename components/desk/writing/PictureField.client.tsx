'use client';

import { useTranslations } from 'next-intl';
import type { Picture } from '#root/lib/domain/block.ts';
import { placedPicture } from '#root/lib/newsroom/picture-choice.ts';
import { PictureWords } from './PictureWords.client.tsx';
import { usePictures } from './picture-context.client.tsx';

type PictureFieldProps = {
  picture: Picture | undefined;
  readOnly: boolean;
  onChange: (picture: Picture | undefined) => void;
};

/** The story's lead picture with its words. */
export function PictureField({ picture, readOnly, onChange }: PictureFieldProps) {
  const t = useTranslations('desk.Writing');
  const { choose } = usePictures();
  async function take() {
    const chosen = await choose();
    if (chosen) onChange(placedPicture(chosen));
  }
  return (
    <fieldset className="mb-4">
      <legend className="mb-1 font-semibold text-label">{t('lead-picture')}</legend>
      {picture && <PictureWords picture={picture} readOnly={readOnly} onChange={onChange} />}
      {!readOnly && (
        <p className="flex gap-4">
          <button type="button" onClick={take} className="tap text-brand text-label">
            {t(picture ? 'other-picture' : 'choose-picture')}
          </button>
          {picture && (
            <button type="button" onClick={() => onChange(undefined)} className="tap text-alert text-label">
              {t('remove-picture')}
            </button>
          )}
        </p>
      )}
    </fieldset>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Focus } from '#root/lib/domain/media.ts';
import type { EditedPicture } from '#root/lib/queries/library-picture.ts';
import { CropViews } from './CropViews.client.tsx';
import { FocusPoint } from './FocusPoint.client.tsx';

const middle: Focus = { x: 50, y: 50 };
const axes = ['x', 'y'] as const;

/** What of a picture must be seen however it is cut, with the cuts as they come out. */
export function FocusFields({ picture }: { picture: EditedPicture }) {
  const t = useTranslations('desk.Pictures');
  const [focus, setFocus] = useState(picture.focus);
  const at = focus ?? middle;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold text-label">{t('focus')}</legend>
      <p id="focus-hint" className="mb-2 text-meta text-muted">
        {t('focus-hint')}
      </p>
      <FocusPoint picture={picture} focus={focus} onChange={setFocus} />
      {focus && <input type="hidden" name="focus" value="yes" />}
      <div className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {axes.map((axis) => (
          <label key={axis} className="grid text-label">
            {t(`focus-${axis}`, { percent: at[axis] })}
            {/* A picture has its left side at the left in every language. */}
            <input
              type="range"
              dir="ltr"
              name={axis}
              min={0}
              max={100}
              value={at[axis]}
              onChange={({ target }) => setFocus({ ...at, [axis]: Number(target.value) })}
              className="tap w-full accent-brand"
            />
          </label>
        ))}
      </div>
      <p role="status" className="mt-1 text-label text-muted">
        {focus ? t('focus-at', focus) : t('focus-none')}
      </p>
      {focus && (
        <button type="button" onClick={() => setFocus(undefined)} className="tap text-alert text-label">
          {t('focus-drop')}
        </button>
      )}
      <CropViews picture={picture} focus={focus} />
    </fieldset>
  );
}

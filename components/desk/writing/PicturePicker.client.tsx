'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { findPictures } from '#root/lib/actions/desk/find-pictures.ts';
import type { PictureChoice } from '#root/lib/newsroom/picture-choice.ts';
import { DeskDialog } from '../layout/DeskDialog.client.tsx';
import { UploadZone } from '../pictures/UploadZone.client.tsx';

type PicturePickerProps = { onChosen: (picture: PictureChoice | undefined) => void };

/** Pictures of the library, to choose one, and the way to bring in others. */
export function PicturePicker({ onChosen }: PicturePickerProps) {
  const t = useTranslations('desk.Writing');
  const [text, setText] = useState('');
  const [added, setAdded] = useState<readonly PictureChoice[]>([]);
  const [found, setFound] = useState<readonly PictureChoice[]>();
  useEffect(() => {
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await findPictures({ text }).catch(() => undefined);
      if (!over) setFound(answer?.ok ? answer.value : []);
    }, 200);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [text]);
  const others = found?.filter(({ id }) => !added.some((one) => one.id === id)) ?? [];
  return (
    <DeskDialog title={t('choose-picture')} onClose={() => onChosen(undefined)}>
      <input
        type="search"
        value={text}
        onChange={({ target }) => setText(target.value)}
        aria-label={t('find-picture')}
        placeholder={t('find-picture')}
        className="tap mb-4 w-full rounded-sm border border-edge bg-paper px-3"
      />
      <UploadZone
        onDone={(picture) => setAdded((before) => [picture, ...before.filter(({ id }) => id !== picture.id)])}
      />
      <p role="status" className="text-label text-muted">
        {found?.length === 0 && added.length === 0 && t('no-picture')}
      </p>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {[...added, ...others].map((picture) => (
          <li key={picture.id}>
            <button type="button" onClick={() => onChosen(picture)} className="block w-full text-start">
              <picture className="contents">
                <img
                  src={picture.src}
                  alt={picture.alt || picture.name}
                  className="aspect-video w-full bg-surface object-cover"
                />
              </picture>
              <span className="line-clamp-2 text-meta text-muted">
                <bdi>{picture.alt || picture.name}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </DeskDialog>
  );
}

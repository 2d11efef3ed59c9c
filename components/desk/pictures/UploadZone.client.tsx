'use client';

import { useTranslations } from 'next-intl';
import { type DragEvent, useState } from 'react';
import type { PictureChoice } from '#root/lib/newsroom/picture-choice.ts';
import { UploadList } from './UploadList.client.tsx';
import { useUploads } from './use-uploads.client.ts';

/** Telephones that keep pictures in formats of their own turn them into one of these. */
export const acceptedKinds = 'image/jpeg,image/png,image/webp,image/gif';

/** Where pictures are put to go into the library: dropped, or chosen from the device, several at once. */
export function UploadZone({ onDone }: { onDone: (picture: PictureChoice) => void }) {
  const t = useTranslations('desk.Pictures');
  const uploads = useUploads(onDone);
  const [isOver, setIsOver] = useState(false);

  function onDragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  }
  function onDrop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    uploads.add(event.dataTransfer.files);
  }

  return (
    <section
      aria-label={t('upload')}
      onDragOver={onDragOver}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
      className={`mb-6 grid gap-3 rounded-sm border border-dashed p-4 ${isOver ? 'border-brand bg-brand-soft' : 'border-edge'}`}
    >
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-label">
        <label className="tap inline-flex cursor-pointer items-center rounded-sm bg-brand px-5 font-semibold text-on-brand focus-within:outline-2 focus-within:outline-focus focus-within:outline-offset-2">
          {t('upload-choose')}
          <input
            type="file"
            multiple
            accept={acceptedKinds}
            className="sr-only"
            onChange={({ target }) => {
              uploads.add(target.files ?? []);
              // The same file may be chosen again.
              target.value = '';
            }}
          />
        </label>
        <span className="text-muted">{t('upload-hint')}</span>
      </p>
      <UploadList {...uploads} />
    </section>
  );
}

'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { uploadPicture } from '#root/lib/actions/desk/pictures/upload-picture.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { acceptedKinds, UploadZone } from './UploadZone.client.tsx';

/** Brings pictures into the library; without script one at a time, by a plain form. */
export function LibraryUpload() {
  const t = useTranslations('desk.Pictures');
  const router = useRouter();
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);
  if (hasScript) return <UploadZone onDone={() => router.refresh()} />;
  return (
    <DeskForm action={uploadPicture} className="mb-6 rounded-sm border border-edge border-dashed p-4">
      <Field name="file" type="file" label={t('upload')} hint={t('upload-hint')} accept={acceptedKinds} />
      <Submit>{t('upload-do')}</Submit>
    </DeskForm>
  );
}

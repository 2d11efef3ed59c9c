'use client';

import { useTranslations } from 'next-intl';
import { savePicture } from '#root/lib/actions/desk/pictures/save-picture.ts';
import type { EditedPicture } from '#root/lib/queries/library-picture.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { LongField } from '../form/LongField.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { FocusFields } from './FocusFields.client.tsx';
import { SavedMeanwhile } from './SavedMeanwhile.client.tsx';

/** What the library says of a picture, and what of it must be seen. What a colleague saved meanwhile is shown beside. */
export function PictureForm({ picture }: { picture: EditedPicture }) {
  const t = useTranslations('desk.Pictures');
  const { id, version, alt, caption, credit, licence, until } = picture;
  return (
    <DeskForm action={savePicture} className="mb-10 border-rule border-b pb-10">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <FocusFields picture={picture} />
        <div className="min-w-0">
          <LongField name="alt" label={t('alt')} hint={t('alt-hint')} defaultValue={alt} />
          <LongField name="caption" label={t('caption')} hint={t('caption-hint')} defaultValue={caption} rows={2} />
          <Field name="credit" label={t('credit')} dir="auto" defaultValue={credit} />
          <Field name="licence" label={t('licence')} hint={t('licence-hint')} dir="auto" defaultValue={licence} />
          <Field name="until" type="date" label={t('until')} hint={t('until-hint')} defaultValue={until} />
          <Done>{t('saved')}</Done>
          <SavedMeanwhile picture={picture} />
          <Submit>{t('save')}</Submit>
        </div>
      </div>
    </DeskForm>
  );
}

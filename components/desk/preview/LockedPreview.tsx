import { openPreview } from '#root/lib/actions/desk/story/open-preview.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { PreviewNotice } from './PreviewNotice.tsx';

/** Asks for the password of a preview. */
export async function LockedPreview({ token }: { token: string }) {
  const t = await getTranslations('desk.Preview');
  return (
    <PreviewNotice title={t('locked-title')} lead={t('locked-lead')}>
      <DeskForm action={openPreview} className="mt-6">
        <input type="hidden" name="token" value={token} />
        <Field type="password" name="password" label={t('locked-password')} autoComplete="off" />
        <Submit>{t('open')}</Submit>
      </DeskForm>
    </PreviewNotice>
  );
}

import { changePassword } from '#root/lib/actions/desk/change-password.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { NewPassword } from '../form/NewPassword.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** Changes one's own password. */
export async function PasswordForm({ email }: { email: string }) {
  const t = await getTranslations('desk.Password');
  return (
    <DeskForm action={changePassword} className="max-w-md">
      <Done>{t('changed')}</Done>
      {/* Password managers want to know whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field name="current" type="password" label={t('current')} autoComplete="current-password" dir="ltr" required />
      <NewPassword label={t('new')} hint={t('hint')} />
      <Submit>{t('change')}</Submit>
    </DeskForm>
  );
}

import { confirmPassword } from '#root/lib/actions/desk/confirm-password.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** The password once more, before something dangerous; `to` is where it goes on. */
export async function ConfirmForm({ to, email }: { to: string; email: string }) {
  const t = await getTranslations('desk.Confirm');
  return (
    <DeskForm action={confirmPassword} className="max-w-md">
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field name="password" type="password" label={t('password')} autoComplete="current-password" dir="ltr" required />
      <Submit>{t('submit')}</Submit>
    </DeskForm>
  );
}

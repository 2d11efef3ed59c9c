import { choosePassword } from '#root/lib/actions/desk/choose-password.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { NewPassword } from '../form/NewPassword.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** Chooses a password by a one-time link. */
export async function PasswordChoice({ token, email }: { token: string; email: string }) {
  const t = await getTranslations('desk.Welcome');
  return (
    <DeskForm action={choosePassword}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <NewPassword label={t('password')} hint={t('hint')} />
      <Submit>{t('enter')}</Submit>
    </DeskForm>
  );
}

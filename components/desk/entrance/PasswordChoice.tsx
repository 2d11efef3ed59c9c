import { getTranslations } from 'next-intl/server';
import { choosePassword } from '#root/lib/actions/desk/choose-password.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** Chooses a password by a one-time link. */
export async function PasswordChoice({ token, email }: { token: string; email: string }) {
  const t = await getTranslations('desk.Welcome');
  return (
    <DeskForm action={choosePassword}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        name="password"
        type="password"
        label={t('password')}
        hint={t('hint')}
        autoComplete="new-password"
        dir="ltr"
        required
      />
      <Submit>{t('enter')}</Submit>
    </DeskForm>
  );
}

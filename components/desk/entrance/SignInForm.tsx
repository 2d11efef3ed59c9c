import { signIn } from '#root/lib/actions/desk/sign-in.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { PasskeySignIn } from './PasskeySignIn.client.tsx';

/** Name and password; `to` is where they lead. */
export async function SignInForm({ to }: { to: string }) {
  const t = await getTranslations('desk.SignIn');
  return (
    <>
      <DeskForm action={signIn}>
        <input type="hidden" name="to" value={to} />
        <Field name="email" type="email" label={t('email')} autoComplete="username webauthn" dir="ltr" required />
        <Field
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          dir="ltr"
          required
        />
        <Submit>{t('submit')}</Submit>
      </DeskForm>
      <PasskeySignIn to={to} />
    </>
  );
}

import { makeFirstChief } from '#root/lib/actions/desk/make-first-chief.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { NewPassword } from '../form/NewPassword.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** Makes the first chief editor of a paper. */
export async function FirstChiefForm({ token }: { token: string }) {
  const t = await getTranslations('desk.Welcome');
  return (
    <DeskForm action={makeFirstChief}>
      <input type="hidden" name="token" value={token} />
      <Field name="name" label={t('name')} autoComplete="name" required />
      <Field name="email" type="email" label={t('email')} autoComplete="username" dir="ltr" required />
      <NewPassword label={t('password')} hint={t('hint')} />
      <Submit>{t('make')}</Submit>
    </DeskForm>
  );
}

import { giveCode } from '#root/lib/actions/desk/give-code.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

/** The second factor: a code of the app, or a recovery code. */
export async function CodeForm({ to }: { to: string }) {
  const t = await getTranslations('desk.SecondFactor');
  return (
    <DeskForm action={giveCode}>
      <input type="hidden" name="to" value={to} />
      <Field name="code" label={t('code')} hint={t('hint')} autoComplete="one-time-code" dir="ltr" required />
      <Submit>{t('submit')}</Submit>
    </DeskForm>
  );
}

import { changeOwnAccount } from '#root/lib/actions/desk/change-own-account.ts';
import type { Account } from '#root/lib/auth/account.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { Choice } from '../form/Choice.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';

const languages = [
  { value: 'ar', text: 'العربية' },
  { value: 'en', text: 'English' },
];

/** One's own name and the desk's language. */
export async function OwnAccountForm({ account }: { account: Account }) {
  const t = await getTranslations('desk.Account');
  return (
    <DeskForm action={changeOwnAccount} className="max-w-md">
      <Field name="name" label={t('name')} defaultValue={account.name} autoComplete="name" required />
      <Choice name="locale" label={t('language')} defaultValue={account.locale} options={languages} />
      <Submit look="quiet">{t('save')}</Submit>
    </DeskForm>
  );
}

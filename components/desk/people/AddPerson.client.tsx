'use client';

import { useTranslations } from 'next-intl';
import { addPerson } from '#root/lib/actions/desk/add-person.ts';
import type { Role } from '#root/lib/auth/role.ts';
import { Choice } from '../form/Choice.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { OneTimeLink } from './OneTimeLink.client.tsx';

/** Adds somebody; `roles` are those that this editor may give. */
export function AddPerson({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations('desk.People');
  const roleName = useTranslations('desk.roles');
  return (
    <DeskForm action={addPerson} className="max-w-md">
      <Done<{ link: string }>>{({ link }) => <OneTimeLink path={link} />}</Done>
      <Field name="name" label={t('name')} autoComplete="off" required />
      <Field name="email" type="email" label={t('email')} autoComplete="off" dir="ltr" required />
      <Choice
        name="role"
        label={t('role')}
        defaultValue="reporter"
        options={roles.map((role) => ({ value: role, text: roleName(role) }))}
      />
      <Submit>{t('add')}</Submit>
    </DeskForm>
  );
}

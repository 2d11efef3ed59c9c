'use client';

import { useTranslations } from 'next-intl';
import { changePerson } from '#root/lib/actions/desk/change-person.ts';
import { endPersonSessions } from '#root/lib/actions/desk/end-person-sessions.ts';
import { resetPerson } from '#root/lib/actions/desk/reset-person.ts';
import type { Role } from '#root/lib/auth/role.ts';
import { Choice } from '../form/Choice.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { OneTimeLink } from './OneTimeLink.client.tsx';

type PersonActsProps = {
  person: { id: string; name: string; role: Role; state: 'active' | 'disabled'; devices: number };
  /** The roles that this editor may give. */
  roles: readonly Role[];
};

const states = ['active', 'disabled'] as const;

/** What may be done to somebody's account: another role, closing and opening it, signing out, a new password by link. */
export function PersonActs({ person: { id, name, role, state, devices }, roles }: PersonActsProps) {
  const t = useTranslations('desk.People');
  const roleName = useTranslations('desk.roles');
  return (
    <details>
      <summary className="tap inline-flex items-center text-brand">
        {t('change')}
        <span className="sr-only"> {name}</span>
      </summary>
      <div className="grid gap-4 py-3">
        <DeskForm action={changePerson}>
          <Done>{t('saved')}</Done>
          <input type="hidden" name="id" value={id} />
          <div className="flex flex-wrap items-center gap-3">
            <Choice
              compact
              name="role"
              label={t('role')}
              defaultValue={role}
              options={roles.map((one) => ({ value: one, text: roleName(one) }))}
            />
            <Choice
              compact
              name="state"
              label={t('state')}
              defaultValue={state}
              options={states.map((one) => ({ value: one, text: t(one) }))}
            />
            <Submit look="quiet">{t('save')}</Submit>
          </div>
        </DeskForm>
        <DeskForm action={endPersonSessions}>
          <Done<{ ended: number }>>{({ ended }) => t('signed-out', { count: ended })}</Done>
          <input type="hidden" name="id" value={id} />
          {devices > 0 && <Submit look="quiet">{t('sign-out')}</Submit>}
        </DeskForm>
        <DeskForm action={resetPerson}>
          <Done<{ link: string }>>{({ link }) => <OneTimeLink path={link} />}</Done>
          <input type="hidden" name="id" value={id} />
          <label className="mb-2 flex items-center gap-2">
            <input type="checkbox" name="factors" value="drop" className="size-5" />
            {t('drop-factors')}
          </label>
          <Submit look="danger">{t('reset')}</Submit>
        </DeskForm>
      </div>
    </details>
  );
}

import type { Account } from '#root/lib/auth/account.ts';
import { mayManage } from '#root/lib/auth/permission.ts';
import { roles } from '#root/lib/auth/role.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { Badge } from '../layout/Badge.tsx';
import { cell, DataTable } from '../layout/DataTable.tsx';
import { Moment } from '../layout/Moment.tsx';
import { PersonActs } from './PersonActs.client.tsx';

type PeopleListProps = {
  /** `devices` that are signed in, and when one was `seen` last. */
  people: readonly (Account & { devices: number; seen?: string | undefined })[];
  viewer: Account;
  locale: Locale;
};

/** Everybody who may enter the desk, and what the viewer may do to their accounts. */
export async function PeopleList({ people, viewer, locale }: PeopleListProps) {
  const t = await getTranslations('desk.People');
  const roleName = await getTranslations('desk.roles');
  const mine = roles.filter((role) => mayManage(viewer.role, role));
  const columns = ['name', 'email', 'role', 'state', 'proofs', 'devices', 'acts'] as const;
  return (
    <DataTable caption={t('title')} columns={columns.map((column) => t(column))}>
      {people.map(({ id, name, email, role, state, password, totp, passkeys, devices, seen }) => (
        <tr key={id}>
          <th scope="row" className={`${cell} text-start font-semibold`}>
            <bdi>{name}</bdi>
          </th>
          <td className={cell}>
            <bdi dir="ltr">{email}</bdi>
          </td>
          <td className={cell}>{roleName(role)}</td>
          <td className={cell}>
            <Badge tone={state === 'active' ? 'good' : 'alert'}>{t(state)}</Badge>
          </td>
          <td className={cell}>
            <span className="flex flex-wrap gap-1">
              <Badge tone={password ? 'plain' : 'alert'}>{t(password ? 'has-password' : 'no-password')}</Badge>
              {totp && <Badge>{t('has-codes')}</Badge>}
              {passkeys.length > 0 && <Badge>{t('has-passkeys', { count: passkeys.length })}</Badge>}
            </span>
          </td>
          <td className={cell}>
            {t('device-count', { count: devices })}
            {seen && (
              <span className="block text-meta text-muted">
                <Moment at={seen} locale={locale} />
              </span>
            )}
          </td>
          <td className={cell}>
            {id !== viewer.id && mayManage(viewer.role, role) && (
              <PersonActs person={{ id, name, role, state, devices }} roles={mine} />
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

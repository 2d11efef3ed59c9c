import { dropPasskey } from '#root/lib/actions/desk/drop-passkey.ts';
import type { Passkey } from '#root/lib/auth/account.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Moment } from '../layout/Moment.tsx';
import { AddPasskey } from './AddPasskey.client.tsx';

/** One's own passkeys, and a way to another. */
export async function PasskeyList({ passkeys, locale }: { passkeys: readonly Passkey[]; locale: Locale }) {
  const t = await getTranslations('desk.Passkeys');
  return (
    <>
      {passkeys.length > 0 && (
        <ul className="mb-4 border-rule border-t">
          {passkeys.map(({ id, name, createdAt }) => (
            <li key={id} className="flex flex-wrap items-center gap-4 border-rule border-b py-3 text-label">
              <p className="grow">
                <bdi className="font-semibold">{name || t('unnamed')}</bdi>{' '}
                <span className="text-meta text-muted">
                  {t.rich('since', { since: () => <Moment at={createdAt} locale={locale} /> })}
                </span>
              </p>
              <DeskForm action={dropPasskey}>
                <input type="hidden" name="id" value={id} />
                <Submit look="quiet">{t('drop')}</Submit>
              </DeskForm>
            </li>
          ))}
        </ul>
      )}
      <AddPasskey />
    </>
  );
}

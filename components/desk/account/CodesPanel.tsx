import { randomBytes } from 'node:crypto';
import { endCodes } from '#root/lib/actions/desk/end-codes.ts';
import type { Account } from '#root/lib/auth/account.ts';
import { seal } from '#root/lib/auth/sealed.ts';
import { base32, totpAddress } from '#root/lib/auth/totp.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { CodesForm } from './CodesForm.client.tsx';
import { QrCode } from './QrCode.tsx';

/** The codes of an authenticator app: taking one up, or giving it up. */
export async function CodesPanel({ account }: { account: Account }) {
  const t = await getTranslations('desk.Codes');
  if (account.totp) {
    return (
      <>
        <p className="mb-4">{t('on', { left: account.recovery.length })}</p>
        <DeskForm action={endCodes}>
          <Submit look="danger">{t('end')}</Submit>
        </DeskForm>
      </>
    );
  }
  const secret = randomBytes(20);
  const { name } = await siteSettings();
  const address = totpAddress({ secret, email: account.email, paper: inLocale(name, account.locale) });
  const offer = seal(`offer ${account.id}`, secret.toString('base64'));
  return (
    <details>
      <summary className="tap inline-flex items-center font-semibold text-brand">{t('set-up')}</summary>
      <CodesForm offer={offer}>
        <p className="my-3">{t('scan')}</p>
        <QrCode text={address} label={t('squares')} />
        <p className="mb-4 text-label text-muted">
          {t('by-hand')}{' '}
          <code dir="ltr" className="break-all text-ink select-all">
            {base32(secret).replace(/(.{4})(?=.)/g, '$1 ')}
          </code>
        </p>
      </CodesForm>
    </details>
  );
}

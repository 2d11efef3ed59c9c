import { FirstChiefForm } from '#root/components/desk/entrance/FirstChiefForm.tsx';
import { PasswordChoice } from '#root/components/desk/entrance/PasswordChoice.tsx';
import { EntrancePage } from '#root/components/desk/frame/EntrancePage.tsx';
import { desk } from '#root/lib/auth/desk.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { linkOwner } from '#root/lib/auth/password-link.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';

type Props = { params: Promise<{ token: string }> };

/** Where one-time links lead: the first chief's, and everybody's who chooses a password. Looking at one does not use it up. */
export default async function WelcomePage({ params }: Props) {
  const { token } = await params;
  const { locale } = deskVisit();
  const { now } = requestContext();
  const t = await getTranslations('desk.Welcome');
  if (desk().firstChief.isInvited(token, now)) {
    return (
      <EntrancePage locale={locale} title={t('first-title')} lead={t('first-lead')}>
        <FirstChiefForm token={token} />
      </EntrancePage>
    );
  }
  const owner = linkOwner(desk().accounts, token, now);
  if (owner) {
    return (
      <EntrancePage locale={locale} title={t('title', { name: owner.name })} lead={t('lead')}>
        <PasswordChoice token={token} email={owner.email} />
      </EntrancePage>
    );
  }
  setStatus(410);
  return (
    <EntrancePage locale={locale} title={t('over-title')} lead={t('over-lead')}>
      <a href="/desk/sign-in" className="text-brand underline">
        {t('sign-in')}
      </a>
    </EntrancePage>
  );
}

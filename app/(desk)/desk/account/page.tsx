import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { CodesPanel } from '#root/components/desk/account/CodesPanel.tsx';
import { OwnAccountForm } from '#root/components/desk/account/OwnAccountForm.tsx';
import { PasskeyList } from '#root/components/desk/account/PasskeyList.tsx';
import { PasswordForm } from '#root/components/desk/account/PasswordForm.tsx';
import { SessionList } from '#root/components/desk/account/SessionList.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { desk } from '#root/lib/auth/desk.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

export default deskPage({ permission: 'desk.open', at: 'account' }, async ({ editor, locale, now }) => {
  const { account, session } = editor;
  const t = await getTranslations('desk.Account');
  const role = (await getTranslations('desk.roles'))(account.role);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t.rich('lead', { role, email: account.email, b: (text) => <bdi>{text}</bdi> })}
      />
      <Panel title={t('person')}>
        <OwnAccountForm account={account} />
      </Panel>
      <Panel title={t('password')} lead={t('password-lead')}>
        <PasswordForm email={account.email} />
      </Panel>
      <Panel title={t('codes')} lead={t('codes-lead')}>
        <CodesPanel account={account} />
      </Panel>
      <Panel title={t('passkeys')} lead={t('passkeys-lead')}>
        <PasskeyList passkeys={account.passkeys} locale={locale} />
      </Panel>
      <Panel title={t('sessions')} lead={t('sessions-lead')}>
        <SessionList sessions={desk().sessions.of(account.id, now)} own={session.id} locale={locale} />
      </Panel>
    </>
  );
});

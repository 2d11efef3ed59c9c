import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { AddPerson } from '#root/components/desk/people/AddPerson.client.tsx';
import { PeopleList } from '#root/components/desk/people/PeopleList.tsx';
import { desk } from '#root/lib/auth/desk.ts';
import { mayManage } from '#root/lib/auth/permission.ts';
import { roles } from '#root/lib/auth/role.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

export default deskPage({ permission: 'user.manage', at: 'people' }, async ({ editor: { account }, locale, now }) => {
  const t = await getTranslations('desk.People');
  const { accounts, sessions } = desk();
  const people = accounts.all().map((person) => {
    const signedIn = sessions.of(person.id, now);
    return { ...person, devices: signedIn.length, seen: signedIn[0]?.usedAt };
  });
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="mb-10">
        <PeopleList people={people} viewer={account} locale={locale} />
      </div>
      <Panel title={t('add-title')} lead={t('add-lead')}>
        <AddPerson roles={roles.filter((role) => mayManage(account.role, role))} />
      </Panel>
    </>
  );
});

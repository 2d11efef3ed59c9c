import { getTranslations } from 'next-intl/server';
import { deskPage } from '#root/app/(desk)/desk-page.tsx';

export default deskPage({ permission: 'desk.open', at: 'home' }, async ({ editor: { account } }) => {
  const t = await getTranslations('desk.Home');
  const role = (await getTranslations('desk.roles'))(account.role);
  return (
    <>
      <h1 className="font-bold text-title">
        {t.rich('greeting', { name: account.name, b: (text) => <bdi>{text}</bdi> })}
      </h1>
      <p className="mt-2 text-muted">{t('role', { role })}</p>
    </>
  );
});

import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { ConfirmForm } from '#root/components/desk/entrance/ConfirmForm.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { deskPathSchema } from '#root/lib/actions/desk/desk-path.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

export default deskPage({ permission: 'desk.open' }, async ({ editor: { account }, query }) => {
  const t = await getTranslations('desk.Confirm');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <ConfirmForm to={deskPathSchema.parse(query.to)} email={account.email} />
    </>
  );
});

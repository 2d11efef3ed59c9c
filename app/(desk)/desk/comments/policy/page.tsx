import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PolicyForm } from '#root/components/desk/comments/PolicyForm.client.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { commentPolicy } from '#root/lib/queries/comment-rules.ts';

export default deskPage({ permission: 'settings.edit', at: 'policy' }, async () => {
  const t = await getTranslations('desk.CommentPolicy');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <PolicyForm {...(await commentPolicy())} />
    </>
  );
});

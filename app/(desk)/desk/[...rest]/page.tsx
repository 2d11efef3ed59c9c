import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';

export default deskPage({ permission: 'desk.open' }, async () => {
  setStatus(404);
  const t = await getTranslations('desk.Missing');
  return (
    <PageHead title={t('title')} lead={t('text')}>
      <a href="/desk" className="text-brand underline">
        {t('home')}
      </a>
    </PageHead>
  );
});

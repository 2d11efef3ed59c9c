import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { CurationDesk } from '#root/components/desk/front/CurationDesk.tsx';
import { FrontLanguages } from '#root/components/desk/front/FrontLanguages.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { frontDesk } from '#root/lib/queries/front-desk.ts';

export default deskPage({ permission: 'front.edit', at: 'front' }, async ({ locale, now, query }) => {
  const t = await getTranslations('desk.Front');
  const front = localeSchema.safeParse(query.front).data ?? locale;
  const text = (query.text ?? '').trim().slice(0, 200);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <FrontLanguages path="/desk/front" front={front} />
      </PageHead>
      <CurationDesk desk={await frontDesk({ locale: front }, text, now)} text={text} locale={locale} />
    </>
  );
});

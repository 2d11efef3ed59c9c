import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { CurationDesk } from '#root/components/desk/front/CurationDesk.tsx';
import { FrontLanguages } from '#root/components/desk/front/FrontLanguages.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { inLocale, localeSchema } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { frontDesk } from '#root/lib/queries/front-desk.ts';
import { sections } from '#root/lib/queries/sections.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';

export default deskPage({ permission: 'section.curate', at: 'sections' }, async ({ locale, now, query, params }) => {
  const t = await getTranslations('desk.SectionFronts');
  const section = (await sections()).byId.get(String(params.id));
  if (!section) {
    setStatus(404);
    return <PageHead title={t('missing')} lead={<a href="/desk/sections">{t('all')}</a>} />;
  }
  const front = localeSchema.safeParse(query.front).data ?? locale;
  const text = (query.text ?? '').trim().slice(0, 200);
  const desk = await frontDesk({ locale: front, sectionId: section.id }, text, now);
  return (
    <>
      <PageHead title={inLocale(section.name, locale)} lead={t('section-lead')}>
        <FrontLanguages path={`/desk/sections/${section.id}`} front={front} />
      </PageHead>
      <CurationDesk desk={desk} text={text} locale={locale} />
    </>
  );
});

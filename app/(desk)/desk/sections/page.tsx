import { getTranslations } from 'next-intl/server';
import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { FrontLanguages } from '#root/components/desk/front/FrontLanguages.tsx';
import { SectionFronts } from '#root/components/desk/front/SectionFronts.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { sectionFronts } from '#root/lib/queries/section-fronts.ts';

export default deskPage({ permission: 'section.curate', at: 'sections' }, async ({ locale, query }) => {
  const t = await getTranslations('desk.SectionFronts');
  const front = localeSchema.safeParse(query.front).data ?? locale;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <FrontLanguages path="/desk/sections" front={front} />
      </PageHead>
      <SectionFronts sections={await sectionFronts(front)} front={front} />
    </>
  );
});

import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { FrontLanguages } from '#root/components/desk/front/FrontLanguages.tsx';
import { SectionFronts } from '#root/components/desk/front/SectionFronts.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { NewSection } from '#root/components/desk/sections/NewSection.client.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { sectionChoices } from '#root/lib/queries/section-choices.ts';
import { sectionFronts } from '#root/lib/queries/section-fronts.ts';

export default deskPage({ permission: 'section.list', at: 'sections' }, async ({ editor, locale, query }) => {
  const t = await getTranslations('desk.SectionFronts');
  const form = await getTranslations('desk.SectionForm');
  const { role } = editor.account;
  const front = localeSchema.safeParse(query.front).data ?? locale;
  const sections = await sectionFronts(front);
  const mayCurate = can(role, 'section.curate');
  return (
    <>
      <PageHead title={t('title')} lead={t(mayCurate ? 'lead' : 'lead-edit')}>
        {mayCurate && sections.length > 0 && <FrontLanguages path="/desk/sections" front={front} />}
      </PageHead>
      <SectionFronts sections={sections} front={front} mayCurate={mayCurate} mayEdit={can(role, 'section.edit')} />
      {can(role, 'section.edit') && (
        <Panel id="make" title={form('new')} lead={form('new-lead')}>
          <NewSection choices={await sectionChoices(locale)} />
        </Panel>
      )}
    </>
  );
});

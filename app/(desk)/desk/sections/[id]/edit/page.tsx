import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { ChangeSection } from '#root/components/desk/sections/ChangeSection.client.tsx';
import { DeleteSection } from '#root/components/desk/sections/DeleteSection.tsx';
import { inLocale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { sectionHolds } from '#root/lib/newsroom/sections/drop-section.ts';
import { sectionChoices } from '#root/lib/queries/section-choices.ts';
import { sectionLink, sections } from '#root/lib/queries/sections.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';

export default deskPage({ permission: 'section.edit', at: 'sections' }, async ({ locale, params }) => {
  const t = await getTranslations('desk.SectionForm');
  const all = (
    <a href="/desk/sections" className="tap inline-flex items-center text-brand text-label underline">
      {t('all')}
    </a>
  );
  const tree = await sections();
  const section = tree.byId.get(String(params.id));
  if (!section) {
    setStatus(404);
    return <PageHead title={t('missing')} lead={all} />;
  }
  const { id, version, name, slug, hidden } = section;
  const parent = tree.trail(id).at(-2)?.id ?? '';
  const edited = {
    id,
    version,
    ar: name.ar,
    en: name.en ?? '',
    slug,
    parent,
    hidden: hidden ? ('yes' as const) : ('' as const),
  };
  const { href } = sectionLink(tree, section, locale);
  return (
    <>
      <PageHead title={inLocale(name, locale)} lead={<bdi dir="auto">{decodeURI(href)}</bdi>}>
        {all}
      </PageHead>
      <Panel title={t('change')} lead={t('change-lead')}>
        <ChangeSection section={edited} choices={await sectionChoices(locale, id)} />
      </Panel>
      <DeleteSection section={section} holds={await sectionHolds(store(), id)} />
    </>
  );
});

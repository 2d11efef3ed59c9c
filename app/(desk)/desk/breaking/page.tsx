import { getTranslations } from 'next-intl/server';
import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { BreakingForms } from '#root/components/desk/front/BreakingForms.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { locales } from '#root/lib/domain/locale.ts';
import { breakingNews } from '#root/lib/queries/breaking.ts';

export default deskPage({ permission: 'breaking.edit', at: 'breaking' }, async ({ locale, now }) => {
  const t = await getTranslations('desk.Breaking');
  const bars = await Promise.all(locales.map(async (of) => ({ of, bar: await breakingNews(of, 'firm') })));
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {bars.map(({ of, bar }) => (
        <Panel key={of} title={t(of)}>
          <BreakingForms bar={bar} of={of} locale={locale} now={now} />
        </Panel>
      ))}
    </>
  );
});

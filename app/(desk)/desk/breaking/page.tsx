import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { BarHistory } from '#root/components/desk/front/BarHistory.tsx';
import { BreakingForms } from '#root/components/desk/front/BreakingForms.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { locales } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { breakingDesk } from '#root/lib/queries/breaking-desk.ts';

export default deskPage({ permission: 'breaking.edit', at: 'breaking' }, async ({ locale, now, query }) => {
  const t = await getTranslations('desk.Breaking');
  const desks = await Promise.all(locales.map(async (of) => ({ of, desk: await breakingDesk(of, now) })));
  const taken = (of: string) => (query.of === of ? query.take : undefined);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {desks.map(({ of, desk }) => (
        <Panel key={of} title={t(of)}>
          <BreakingForms
            key={taken(of)}
            desk={desk}
            of={of}
            taken={desk.history.find(({ n }) => String(n) === taken(of))}
            locale={locale}
            now={now}
          />
          <BarHistory desk={desk} of={of} locale={locale} now={now} />
        </Panel>
      ))}
    </>
  );
});

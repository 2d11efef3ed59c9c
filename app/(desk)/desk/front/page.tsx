import { getTranslations } from 'next-intl/server';
import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { FrontHistory } from '#root/components/desk/front/FrontHistory.tsx';
import { FrontOffers } from '#root/components/desk/front/FrontOffers.tsx';
import { FrontPlaces } from '#root/components/desk/front/FrontPlaces.tsx';
import { PublishFrontForm } from '#root/components/desk/front/PublishFrontForm.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { localeSchema, locales } from '#root/lib/domain/locale.ts';
import { frontDesk } from '#root/lib/queries/front-desk.ts';

export default deskPage({ permission: 'front.edit', at: 'front' }, async ({ locale, now, query }) => {
  const t = await getTranslations('desk.Front');
  const front = localeSchema.safeParse(query.front).data ?? locale;
  const text = (query.text ?? '').trim().slice(0, 200);
  const desk = await frontDesk(front, text, now);
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        <nav aria-label={t('language')} className="flex">
          {locales.map((one) => (
            <a
              key={one}
              href={`/desk/front?front=${one}`}
              aria-current={one === front ? 'page' : undefined}
              className="tap inline-flex items-center border-transparent border-b-2 px-3 text-label aria-[current]:border-brand aria-[current]:text-brand"
            >
              {t(one)}
            </a>
          ))}
        </nav>
      </PageHead>
      <Panel title={t('places')}>
        <PublishFrontForm front={front} desk={desk} />
        <FrontPlaces places={desk.places} front={front} locale={locale} />
      </Panel>
      <Panel title={t('offered')}>
        <FrontOffers offered={desk.offered} text={text} front={front} locale={locale} />
      </Panel>
      <Panel title={t('history')} lead={t('history-lead')}>
        <FrontHistory history={desk.history} front={front} locale={locale} />
      </Panel>
    </>
  );
});

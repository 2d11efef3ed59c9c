import { mostSeconds } from '#root/lib/domain/front-choice.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { FrontDesk } from '#root/lib/queries/front-desk.ts';
import { Panel } from '../layout/Panel.tsx';
import { Arrange } from './arrange/Arrange.client.tsx';
import { curatedDoors } from './curated-doors.ts';
import { FrontHistory } from './FrontHistory.tsx';
import { FrontOffers } from './FrontOffers.tsx';
import { FrontPlaces } from './FrontPlaces.tsx';
import { FrontStrips } from './FrontStrips.tsx';
import { PublishFrontForm } from './PublishFrontForm.tsx';

type CurationDeskProps = { desk: FrontDesk; text: string; locale: Locale };

const column = 'min-w-0';
const heading = 'mb-3 font-semibold text-row';

/** Where a page's first places are chosen: the places beside what may stand in them, then strips and history. */
export async function CurationDesk({ desk, text, locale }: CurationDeskProps) {
  const t = await getTranslations('desk.Front');
  const { page, places, stories, changed, sections } = desk;
  const { edit, fields } = curatedDoors(page);
  const entries = places.map(({ id, headline, chosen }) => ({ id: String(id), name: headline, chosen }));
  return (
    <>
      <PublishFrontForm desk={desk} locale={locale} />
      <Arrange
        kind="stories"
        action={edit}
        fields={fields}
        seen={stories}
        entries={entries}
        most={mostSeconds + 1}
        changedBy={changed?.by}
      >
        <p className="mb-4 max-w-3xl text-label text-muted noscript:hidden">{t('drag')}</p>
        <div className="mb-10 grid gap-x-10 gap-y-8 border-rule border-b pb-10 lg:grid-cols-2">
          <section className={`${column} lg:sticky lg:inset-bs-4 lg:self-start`}>
            <h2 className={heading}>{t('places')}</h2>
            <FrontPlaces desk={desk} locale={locale} />
          </section>
          <section className={column}>
            <h2 className={heading}>{t('offered')}</h2>
            <FrontOffers desk={desk} text={text} locale={locale} />
          </section>
        </div>
      </Arrange>
      {sections.length > 0 && (
        <Panel title={t('strips')} lead={t('strips-lead')}>
          <FrontStrips desk={desk} />
        </Panel>
      )}
      <Panel title={t('history')} lead={t('history-lead')}>
        <FrontHistory desk={desk} locale={locale} />
      </Panel>
    </>
  );
}

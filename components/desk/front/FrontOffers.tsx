import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { FrontDesk } from '#root/lib/queries/front-desk.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Grip } from './arrange/Grip.client.tsx';
import { curatedDoors } from './curated-doors.ts';
import { PageFields } from './PageFields.tsx';
import { StoryLine } from './StoryLine.tsx';

type FrontOffersProps = { desk: FrontDesk; text: string; locale: Locale };

const control = 'tap rounded-sm border border-edge bg-paper px-3 text-label';

/** Stories that may be brought to the page: the newest, or those that were looked for. */
export async function FrontOffers({ desk: { page, offered }, text, locale }: FrontOffersProps) {
  const t = await getTranslations('desk.Front');
  const { path, edit } = curatedDoors(page);
  return (
    <>
      <search>
        <form action={path} className="mb-4 flex flex-wrap gap-2">
          <input type="hidden" name="front" value={page.locale} />
          <input
            type="search"
            name="text"
            defaultValue={text}
            aria-label={t('find')}
            placeholder={t('find')}
            className={`${control} min-w-0 grow`}
          />
          <button type="submit" className={`${control} font-semibold hover:border-brand hover:text-brand`}>
            {t('search')}
          </button>
        </form>
      </search>
      {offered.length === 0 && <p className="text-muted">{t('none')}</p>}
      <DeskForm action={edit}>
        <PageFields page={page} />
        <ul aria-label={t('offered')} data-pool="">
          {offered.map((place) => (
            <li
              key={place.id}
              data-offered={place.id}
              className="grid grid-cols-[auto_1fr] items-center gap-x-2 border-rule border-b"
            >
              <Grip entry={{ id: String(place.id), name: place.headline, chosen: false }} from="pool" />
              <div className="grid min-w-0 gap-2 py-2 md:grid-cols-[1fr_auto] md:items-center">
                <StoryLine place={place} front={page.locale} locale={locale} />
                <div className="flex flex-wrap gap-2">
                  {(['add', 'lead'] as const).map((step) => (
                    <ActButton key={step} value={`${step} ${place.id}`} look="quiet">
                      {t(step === 'lead' ? 'make-lead' : step)}
                      <span className="sr-only"> {t('of', { headline: place.headline })}</span>
                    </ActButton>
                  ))}
                </div>
              </div>
            </li>
          ))}
        </ul>
      </DeskForm>
    </>
  );
}

import { getTranslations } from 'next-intl/server';
import { editFront } from '#root/lib/actions/desk/front/edit-front.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { FrontPlace } from '#root/lib/queries/front-desk.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { StoryLine } from './StoryLine.tsx';

type FrontOffersProps = { offered: readonly FrontPlace[]; text: string; front: Locale; locale: Locale };

const control = 'tap rounded-sm border border-edge bg-paper px-3 text-label';

/** Stories that may be brought to the front: the newest, or those that were looked for. */
export async function FrontOffers({ offered, text, front, locale }: FrontOffersProps) {
  const t = await getTranslations('desk.Front');
  return (
    <>
      <search>
        <form action="/desk/front" className="mb-4 flex flex-wrap gap-2">
          <input type="hidden" name="front" value={front} />
          <input
            type="search"
            name="text"
            defaultValue={text}
            aria-label={t('find')}
            placeholder={t('find')}
            className={`${control} min-w-48 grow`}
          />
          <button type="submit" className={`${control} font-semibold hover:border-brand hover:text-brand`}>
            {t('search')}
          </button>
        </form>
      </search>
      {offered.length === 0 && <p className="text-muted">{t('none')}</p>}
      <DeskForm action={editFront}>
        <input type="hidden" name="locale" value={front} />
        <ul aria-label={t('offered')}>
          {offered.map((place) => (
            <li
              key={place.id}
              data-offered={place.id}
              className="grid gap-2 border-rule border-b py-2 md:grid-cols-[1fr_auto] md:items-center"
            >
              <StoryLine place={place} front={front} locale={locale} />
              <div className="flex flex-wrap gap-2">
                {(['add', 'lead'] as const).map((step) => (
                  <ActButton key={step} value={`${step} ${place.id}`} look="quiet">
                    {t(step === 'lead' ? 'make-lead' : step)}
                    <span className="sr-only"> {t('of', { headline: place.headline })}</span>
                  </ActButton>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </DeskForm>
    </>
  );
}

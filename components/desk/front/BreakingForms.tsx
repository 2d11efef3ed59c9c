import { getTranslations } from 'next-intl/server';
import { endBreaking } from '#root/lib/actions/desk/front/end-breaking.ts';
import { showBreaking } from '#root/lib/actions/desk/front/show-breaking.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Breaking } from '#root/lib/domain/settings.ts';
import { wallTime } from '#root/lib/i18n/time-zone.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Moment } from '../layout/Moment.tsx';

type BreakingFormsProps = {
  bar: Breaking | undefined;
  /** The language whose pages have the bar. */
  of: Locale;
  locale: Locale;
  now: number;
};

const usualMs = 2 * 3_600_000;

/** The breaking bar of one language: what it says now, and what it shall say until when. */
export async function BreakingForms({ bar, of, locale, now }: BreakingFormsProps) {
  const t = await getTranslations('desk.Breaking');
  const zone = await getTranslations('desk.Workflow');
  const { timeZone } = await siteSettings();
  return (
    <>
      {bar ? (
        <DeskForm action={endBreaking} className="mb-6">
          <input type="hidden" name="locale" value={of} />
          <p className="text-label text-muted">
            {t.rich('now', { at: () => <Moment at={bar.until} locale={locale} /> })}
          </p>
          <p lang={of} dir="auto" className="mb-3 font-semibold">
            {bar.text}
          </p>
          <Submit look="danger">{t('end')}</Submit>
        </DeskForm>
      ) : (
        <p className="mb-4 text-label text-muted">{t('none')}</p>
      )}
      <DeskForm action={showBreaking} className="max-w-2xl">
        <Done>{t('shown')}</Done>
        <input type="hidden" name="locale" value={of} />
        <Field name="text" label={t('text')} dir="auto" maxLength={300} />
        <Field name="href" label={t('href')} dir="ltr" />
        <Field
          type="datetime-local"
          name="until"
          label={t('until')}
          hint={zone('zone', { zone: timeZone })}
          defaultValue={wallTime(timeZone, now + usualMs).slice(0, 16)}
        />
        <Submit>{t('show')}</Submit>
      </DeskForm>
    </>
  );
}

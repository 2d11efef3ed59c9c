import { showBreaking } from '#root/lib/actions/desk/front/show-breaking.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { wallTime } from '#root/lib/i18n/time-zone.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { BreakingDesk, ShownBar } from '#root/lib/queries/breaking-desk.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { Done } from '../form/Done.client.tsx';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { BarNow } from './BarNow.tsx';
import { BreakingDraft } from './BreakingDraft.client.tsx';
import { BreakingForm } from './BreakingForm.client.tsx';

type BreakingFormsProps = {
  desk: BreakingDesk;
  /** The language whose pages have the bar. */
  of: Locale;
  /** An earlier bar with which the form begins. */
  taken: ShownBar | undefined;
  locale: Locale;
  now: number;
};

const usualMs = 2 * 3_600_000;

/** The breaking bar of one language: what it says now, and what it shall say until when. */
export async function BreakingForms({ desk, of, taken, locale, now }: BreakingFormsProps) {
  const t = await getTranslations('desk.Breaking');
  const zone = await getTranslations('desk.Workflow');
  const { timeZone } = await siteSettings();
  const end = taken && Date.parse(taken.until) > now ? Date.parse(taken.until) : now + usualMs;
  return (
    <>
      <BarNow desk={desk} of={of} locale={locale} />
      <BreakingForm action={showBreaking}>
        <Done>{t('shown')}</Done>
        <input type="hidden" name="locale" value={of} />
        <input type="hidden" name="seen" value={desk.bar?.text ?? ''} />
        <BreakingDraft of={of} label={messagesOf(of).BreakingBar.label} text={taken?.text ?? ''}>
          <Field name="text" label={t('text')} dir="auto" maxLength={300} defaultValue={taken?.text} />
          <Field
            name="href"
            label={t('href')}
            hint={t('href-hint')}
            dir="ltr"
            list={`bar-stories-${of}`}
            autoComplete="off"
            defaultValue={taken?.href}
          />
          <datalist id={`bar-stories-${of}`}>
            {desk.stories.map(({ id, headline }) => (
              <option key={id} value={id} label={headline} />
            ))}
          </datalist>
          <Field
            type="datetime-local"
            name="until"
            label={t('until')}
            hint={zone('zone', { zone: timeZone })}
            defaultValue={wallTime(timeZone, end).slice(0, 16)}
          />
        </BreakingDraft>
        <Submit>{t(desk.bar ? 'replace' : 'show')}</Submit>
      </BreakingForm>
    </>
  );
}

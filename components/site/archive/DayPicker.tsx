import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

type DayPickerProps = { locale: Locale; first: string; today: string; current?: string };

/** Any day of the paper by its date, as a plain form. */
export async function DayPicker({ locale, first, today, current = today }: DayPickerProps) {
  const t = await getTranslations('DayPicker');
  return (
    <form action={href(locale, { to: 'archive' })} method="get" className="grid gap-1">
      <label htmlFor="day" className="text-label font-semibold">
        {t('label')}
      </label>
      <div className="flex gap-2">
        <input
          id="day"
          type="date"
          name="day"
          required
          min={first}
          max={today}
          defaultValue={current}
          className="tap min-w-0 grow rounded-xs border border-edge bg-paper px-3 text-label"
        />
        <button type="submit" className="tap rounded-xs bg-brand px-5 text-label font-semibold text-on-brand">
          {t('go')}
        </button>
      </div>
    </form>
  );
}

import { showBreaking } from '#root/lib/actions/desk/front/show-breaking.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { wallTime } from '#root/lib/i18n/time-zone.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { BreakingDesk } from '#root/lib/queries/breaking-desk.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Moment } from '../layout/Moment.tsx';

type BarHistoryProps = { desk: BreakingDesk; of: Locale; locale: Locale; now: number };

/** The bars that were shown, the last one first: one whose end is still to come is shown again at once, others fill the form. */
export async function BarHistory({ desk: { bar, history }, of, locale, now }: BarHistoryProps) {
  const t = await getTranslations('desk.Breaking');
  const { timeZone } = await siteSettings();
  const again = history.filter(({ text, until }) => text !== bar?.text || until !== bar.until);
  if (again.length === 0) return null;
  return (
    <details className="mt-6 max-w-2xl">
      <summary className="tap inline-flex cursor-pointer items-center font-semibold text-label">{t('history')}</summary>
      <ol>
        {again.map(({ n, at, by, text, href, until }) => (
          <li key={n} className="grid gap-2 border-rule border-b py-3 md:grid-cols-[1fr_auto] md:items-center">
            <div className="min-w-0 text-label">
              <p className="text-meta text-muted">
                <bdi>{by}</bdi> ·{' '}
                {t.rich('from-until', {
                  from: () => <Moment at={at} locale={locale} />,
                  until: () => <Moment at={until} locale={locale} />,
                })}
              </p>
              <p lang={of} dir={directionOf(of)}>
                {text}
              </p>
            </div>
            {Date.parse(until) > now ? (
              <DeskForm action={showBreaking}>
                <input type="hidden" name="locale" value={of} />
                <input type="hidden" name="text" value={text} />
                <input type="hidden" name="href" value={href} />
                <input type="hidden" name="until" value={wallTime(timeZone, Date.parse(until))} />
                <input type="hidden" name="seen" value={bar?.text ?? ''} />
                <Submit look="quiet">{t('again')}</Submit>
              </DeskForm>
            ) : (
              <a
                href={`/desk/breaking?of=${of}&take=${n}`}
                className="tap inline-flex items-center rounded-sm border border-edge px-5 py-2 font-semibold text-label hover:border-brand hover:text-brand"
              >
                {t('take')}
              </a>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

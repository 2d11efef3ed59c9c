import { endBreaking } from '#root/lib/actions/desk/front/end-breaking.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { BreakingDesk } from '#root/lib/queries/breaking-desk.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { Moment } from '../layout/Moment.tsx';
import { BarClock } from './BarClock.client.tsx';

type BarNowProps = { desk: BreakingDesk; of: Locale; locale: Locale };

/** The bar that readers see now, or what is to be said where there is none: also that one has just ended. */
export async function BarNow({ desk: { bar, over, leadsNowhere }, of, locale }: BarNowProps) {
  const t = await getTranslations('desk.Breaking');
  const kept = bar ?? over;
  if (!kept) return <p className="mb-4 text-label text-muted">{t('none')}</p>;
  const words = { at: () => <Moment at={kept.until} locale={locale} /> };
  return (
    <DeskForm action={endBreaking} className={`mb-6 border-s-4 ps-4 ${bar ? 'border-brand' : 'border-alert'}`}>
      <input type="hidden" name="locale" value={of} />
      {bar && <BarClock until={bar.until} />}
      <p role={over ? 'alert' : undefined} className={`text-label ${over ? 'text-alert' : 'text-muted'}`}>
        {bar ? t.rich('now', words) : t.rich('over', words)}
      </p>
      <p lang={of} dir={directionOf(of)} className="font-semibold">
        {kept.text}
      </p>
      {kept.href && (
        <p className="text-meta text-muted">
          <bdi dir="ltr" className="break-all">
            {kept.href}
          </bdi>
        </p>
      )}
      {leadsNowhere && <p className="text-alert text-label">{t('leads-nowhere')}</p>}
      <p className="mt-3">
        <Submit look={bar ? 'danger' : 'quiet'}>{t(bar ? 'end' : 'noted')}</Submit>
      </p>
    </DeskForm>
  );
}

import { locales } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { endedBars } from '#root/lib/queries/breaking-desk.ts';

/** Tells whoever keeps the breaking bar that one has ended. */
export async function EndedBars({ now }: { now: number }) {
  const t = await getTranslations('desk.Home');
  const ended = await endedBars(locales, now);
  return ended.map(({ of, bar }) => (
    <p key={of} className="mb-4 border-alert border-s-4 bg-alert-soft px-4 py-2 text-label">
      <a href="/desk/breaking" className="tap inline-flex items-center text-alert underline">
        {t('bar-ended')}
      </a>{' '}
      <span lang={of} dir={directionOf(of)}>
        {bar.text}
      </span>
    </p>
  ));
}

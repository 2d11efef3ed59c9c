import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { breakingNews } from '#root/lib/queries/breaking.ts';
import type { Strength } from '#root/lib/store/dependency.ts';
import { BreakingLine } from './BreakingLine.tsx';

/** The news of the moment above everything else, in the flow of the page: it pushes and never covers. */
export async function BreakingBar({ locale, strength }: { locale: Locale; strength: Strength }) {
  const news = await breakingNews(locale, strength);
  if (!news) return null;
  const t = await getTranslations('BreakingBar');
  return (
    <expiring-notice data-until={news.until}>
      <aside aria-label={t('label')} className="bg-alert text-on-alert print:hidden">
        <BreakingLine label={t('label')} text={news.text} href={news.href} />
      </aside>
    </expiring-notice>
  );
}

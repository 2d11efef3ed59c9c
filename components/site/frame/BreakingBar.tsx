import { getTranslations } from 'next-intl/server';
import type { Locale } from '#root/lib/domain/locale.ts';
import { breakingNews } from '#root/lib/queries/breaking.ts';
import type { Strength } from '#root/lib/store/dependency.ts';

/** The news of the moment above everything else, in the flow of the page: it pushes and never covers. */
export async function BreakingBar({ locale, strength }: { locale: Locale; strength: Strength }) {
  const news = await breakingNews(locale, strength);
  if (!news) return null;
  const t = await getTranslations('BreakingBar');
  return (
    <expiring-notice data-until={news.until}>
      <aside aria-label={t('label')} className="bg-alert text-on-alert print:hidden">
        <div className="sheet flex items-start gap-3 py-2.5">
          <span className="rounded-xs bg-on-alert px-2 text-label font-semibold text-alert-ground">{t('label')}</span>
          <p className="min-w-0 text-row font-semibold">
            {news.href ? (
              <a href={news.href} className="-my-2.5 block py-2.5 underline-offset-4 hover:underline">
                <bdi>{news.text}</bdi>
              </a>
            ) : (
              <bdi>{news.text}</bdi>
            )}
          </p>
        </div>
      </aside>
    </expiring-notice>
  );
}

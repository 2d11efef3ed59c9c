import { getTranslations } from 'next-intl/server';
import { Icon } from '#root/components/ui/Icon.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { pageWindow } from './page-window.ts';

type PaginationProps = { page: number; pages: number; locale: Locale; pageHref: (page: number) => string };

const box = 'tap inline-flex items-center justify-center rounded-xs px-2 text-label font-semibold';
const link = `${box} hover:bg-brand-soft hover:text-brand`;

/** The ways to the other pages of a list. */
export async function Pagination({ page, pages, locale, pageHref }: PaginationProps) {
  if (pages === 1) return null;
  const t = await getTranslations('Pagination');
  const style = await siteSettings();
  const number = (value: number) => formatNumber(value, locale, style);
  return (
    <div className="mt-2 grid justify-items-center gap-4 border-t border-rule pt-6 print:hidden">
      {page < pages && (
        <load-more data-list="#stories">
          <a
            href={pageHref(page + 1)}
            data-part="next"
            className="inline-flex min-h-12 items-center rounded-xs border border-brand px-10 text-label font-semibold text-brand hover:bg-brand hover:text-on-brand"
          >
            {t('more')}
          </a>
          <span
            className="sr-only"
            role="status"
            data-part="status"
            data-loading={t('loading')}
            data-loaded={t('loaded')}
          />
        </load-more>
      )}
      <nav aria-label={t('label')}>
        <ul className="flex flex-wrap items-center justify-center gap-1">
          {page > 1 && (
            <li>
              <a href={pageHref(page - 1)} rel="prev" className={`${link} gap-1.5`}>
                <Icon name="back" className="size-4" />
                {t('previous')}
              </a>
            </li>
          )}
          {pageWindow(page, pages).map((one, at) =>
            one === 'gap' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name than its place.
              <li key={`gap-${at}`} aria-hidden="true" className="px-1 text-muted">
                …
              </li>
            ) : (
              <li key={one}>
                <a
                  href={pageHref(one)}
                  aria-label={t('page', { page: number(one) })}
                  {...(one === page
                    ? { 'aria-current': 'page', className: `${box} bg-brand text-on-brand` }
                    : { className: link })}
                >
                  {number(one)}
                </a>
              </li>
            ),
          )}
          {page < pages && (
            <li>
              <a href={pageHref(page + 1)} rel="next" className={`${link} gap-1.5`}>
                {t('next')}
                <Icon name="onward" className="size-4" />
              </a>
            </li>
          )}
        </ul>
      </nav>
    </div>
  );
}

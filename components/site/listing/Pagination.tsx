import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { PageLinks } from './PageLinks.tsx';

type PaginationProps = { page: number; pages: number; locale: Locale; pageHref: (page: number) => string };

/** The ways to the other pages of a list; script adds the next page to this one. */
export async function Pagination({ page, pages, locale, pageHref }: PaginationProps) {
  if (pages === 1) return null;
  const t = await getTranslations('Pagination');
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
      <PageLinks
        page={page}
        pages={pages}
        locale={locale}
        pageHref={pageHref}
        words={{
          label: t('label'),
          previous: t('previous'),
          next: t('next'),
          page: (number) => t('page', { page: number }),
        }}
      />
    </div>
  );
}

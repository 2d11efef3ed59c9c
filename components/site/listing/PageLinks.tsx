import { Icon } from '#root/components/ui/Icon.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { pageWindow } from './page-window.ts';

type PageLinksProps = {
  page: number;
  pages: number;
  locale: Locale;
  pageHref: (page: number) => string;
  /** What the links are called: of the whole, of the two neighbours, and of the page of a number. */
  words: { label: string; previous: string; next: string; page: (number: string) => string };
  className?: string;
};

const box = 'tap inline-flex items-center justify-center gap-1.5 rounded-xs px-2 text-label font-semibold';
const link = `${box} hover:bg-brand-soft hover:text-brand`;

/** Links to the other pages of something that has many: the neighbours, the first, the last and those about this one. */
export async function PageLinks({ page, pages, locale, pageHref, words, className }: PageLinksProps) {
  const style = await siteSettings();
  const number = (value: number) => formatNumber(value, locale, style);
  return (
    <nav aria-label={words.label} className={className}>
      <ul className="flex flex-wrap items-center justify-center gap-1">
        {page > 1 && (
          <li>
            <a href={pageHref(page - 1)} rel="prev" className={link}>
              <Icon name="back" className="size-4" />
              {words.previous}
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
                aria-label={words.page(number(one))}
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
            <a href={pageHref(page + 1)} rel="next" className={link}>
              {words.next}
              <Icon name="onward" className="size-4" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

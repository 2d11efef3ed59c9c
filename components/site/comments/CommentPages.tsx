import { getTranslations } from 'next-intl/server';
import { pageWindow } from '#root/components/site/listing/page-window.ts';
import { Icon } from '#root/components/ui/Icon.tsx';
import { formatNumber } from '#root/lib/i18n/formats.ts';
import { href } from '#root/lib/i18n/href.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import type { CommentsProps } from './Comments.tsx';

const box = 'tap inline-flex items-center justify-center gap-1.5 rounded-xs px-2 text-label font-semibold';
const link = `${box} hover:bg-brand-soft hover:text-brand`;

/** The ways to the other pages of a story's comments. */
export async function CommentPages({ article, comments: { page, pages } }: CommentsProps) {
  if (pages === 1) return null;
  const t = await getTranslations('CommentPages');
  const style = await siteSettings();
  const { id, slug, locale } = article;
  const number = (value: number) => formatNumber(value, locale, style);
  const address = (comments: number) => href(locale, { to: 'article', id, slug, comments, hash: 'comments' });
  return (
    <nav aria-label={t('label')} className="border-t border-rule pt-4 print:hidden">
      <ul className="flex flex-wrap items-center justify-center gap-1">
        {page > 1 && (
          <li>
            <a href={address(page - 1)} rel="prev" className={link}>
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
                href={address(one)}
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
            <a href={address(page + 1)} rel="next" className={link}>
              {t('next')}
              <Icon name="onward" className="size-4" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

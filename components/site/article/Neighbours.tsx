import { Icon } from '#root/components/ui/Icon.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import { foreignText } from './foreign-text.ts';

/** The stories just before and after this one in its section. */
export async function Neighbours({ page }: { page: ArticlePage }) {
  const t = await getTranslations('Neighbours');
  const { previous, next } = page;
  if (!previous && !next) return null;
  const section = page.trail.at(-1)?.name ?? '';
  const sides = [
    { side: 'previous', icon: 'back', teaser: previous },
    { side: 'next', icon: 'onward', teaser: next },
  ] as const;
  return (
    <nav aria-label={t('label', { section })} className="grid gap-x-8 border-rule border-y sm:grid-cols-2 print:hidden">
      {sides.map(({ side, icon, teaser }) =>
        teaser ? (
          <a
            key={side}
            href={teaser.href}
            rel={side === 'previous' ? 'prev' : 'next'}
            className={`group flex flex-col gap-1 py-4 ${side === 'next' ? 'border-rule max-sm:not-first:border-t sm:items-end sm:text-end' : ''}`}
          >
            <span className="inline-flex items-center gap-2 text-meta text-muted">
              {side === 'previous' && <Icon name={icon} className="size-4" />}
              {t(side, { section })}
              {side === 'next' && <Icon name={icon} className="size-4" />}
            </span>
            <span
              className="text-balance font-semibold text-row decoration-2 decoration-brand group-hover:underline"
              {...foreignText(teaser.headline, page.article.locale)}
            >
              {teaser.headline}
            </span>
          </a>
        ) : (
          <span key={side} className="max-sm:hidden" />
        ),
      )}
    </nav>
  );
}

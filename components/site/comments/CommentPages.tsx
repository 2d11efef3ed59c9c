import { PageLinks } from '#root/components/site/listing/PageLinks.tsx';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { CommentsProps } from './Comments.tsx';

/** The ways to the other pages of a story's comments. */
export async function CommentPages({ article, comments: { page, pages } }: CommentsProps) {
  if (pages === 1) return null;
  const t = await getTranslations('CommentPages');
  const { id, slug, locale } = article;
  return (
    <PageLinks
      page={page}
      pages={pages}
      locale={locale}
      pageHref={(comments) => href(locale, { to: 'article', id, slug, comments, hash: 'comments' })}
      words={{
        label: t('label'),
        previous: t('previous'),
        next: t('next'),
        page: (number) => t('page', { page: number }),
      }}
      className="border-t border-rule pt-4 print:hidden"
    />
  );
}

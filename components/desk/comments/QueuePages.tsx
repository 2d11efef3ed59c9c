import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { QueueLink } from './queue-link.ts';

type QueuePagesProps = { page: number; pages: number; link: (to: QueueLink) => string };

/** The ways to newer and older comments. */
export async function QueuePages({ page, pages, link }: QueuePagesProps) {
  if (pages <= 1) return null;
  const t = await getTranslations('desk.Comments');
  return (
    <nav aria-label={t('pages')} className="mt-4 flex items-center gap-6 text-label">
      {page > 1 && (
        <a href={link({ page: page - 1 })} rel="prev" className="tap inline-flex items-center text-brand underline">
          {t('newer')}
        </a>
      )}
      <span className="text-muted">{t('page', { page, pages })}</span>
      {page < pages && (
        <a href={link({ page: page + 1 })} rel="next" className="tap inline-flex items-center text-brand underline">
          {t('older')}
        </a>
      )}
    </nav>
  );
}

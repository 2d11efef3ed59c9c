import { getTranslations } from '#root/lib/i18n/translations.ts';

type LibraryPagesProps = { page: number; pages: number; query: Record<string, string | undefined> };

/** The ways to newer and older pictures. */
export async function LibraryPages({ page, pages, query }: LibraryPagesProps) {
  if (pages <= 1) return null;
  const t = await getTranslations('desk.Pictures');
  const link = (to: number) => {
    const given = Object.entries({ ...query, page: String(to) }).filter(([, value]) => value);
    return `/desk/pictures?${new URLSearchParams(given as [string, string][])}`;
  };
  const way = 'tap inline-flex items-center text-brand underline';
  return (
    <nav aria-label={t('pages')} className="mt-6 flex items-center gap-6 text-label">
      {page > 1 && (
        <a href={link(page - 1)} rel="prev" className={way}>
          {t('newer')}
        </a>
      )}
      <span className="text-muted">{t('page', { page, pages })}</span>
      {page < pages && (
        <a href={link(page + 1)} rel="next" className={way}>
          {t('older')}
        </a>
      )}
    </nav>
  );
}

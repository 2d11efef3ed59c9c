import { getTranslations } from '#root/lib/i18n/translations.ts';

type StoryPagesProps = { page: number; pages: number; query: Record<string, string | undefined> };

/** The ways to the newer and the older stories of a list. */
export async function StoryPages({ page, pages, query }: StoryPagesProps) {
  if (pages <= 1) return null;
  const t = await getTranslations('desk.Stories');
  const link = (to: number) => {
    const given = Object.entries({ ...query, page: String(to) }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    );
    return `/desk/stories?${new URLSearchParams(given as [string, string][])}`;
  };
  return (
    <nav aria-label={t('pages')} className="mt-4 flex items-center gap-6 text-label">
      {page > 1 && (
        <a href={link(page - 1)} rel="prev" className="tap inline-flex items-center text-brand underline">
          {t('newer')}
        </a>
      )}
      <span className="text-muted">{t('page', { page, pages })}</span>
      {page < pages && (
        <a href={link(page + 1)} rel="next" className="tap inline-flex items-center text-brand underline">
          {t('older')}
        </a>
      )}
    </nav>
  );
}

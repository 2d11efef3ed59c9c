import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { Listing } from '#root/lib/queries/listing.ts';

/** How long a list is, and where in it this page stands. */
export async function StoryTotal({ listing: { total, page, pages } }: { listing: Listing }) {
  const t = await getTranslations('StoryTotal');
  return (
    <p className="text-label text-muted">
      {pages > 1 ? t('paged', { count: total, page, pages }) : t('all', { count: total })}
    </p>
  );
}

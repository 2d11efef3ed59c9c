import { getTranslations } from '#root/lib/i18n/translations.ts';

/** The one line that tells a preview from the page itself. */
export async function PreviewBar() {
  const t = await getTranslations('desk.Preview');
  return (
    <section aria-label={t('title')} className="bg-ink px-4 py-1 text-center text-meta text-paper">
      <p>{t('draft')}</p>
    </section>
  );
}

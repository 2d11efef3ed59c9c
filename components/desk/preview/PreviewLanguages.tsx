import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

/** To the previews of the story in other languages. */
export async function PreviewLanguages({ stories }: { stories: readonly { id: number; locale: Locale }[] }) {
  const t = await getTranslations('desk.Preview');
  if (stories.length === 0) return null;
  return (
    <nav aria-label={t('languages')} className="mb-4 flex gap-x-4">
      {stories.map(({ id, locale }) => (
        <a
          key={id}
          href={`/desk/stories/${id}/preview`}
          hrefLang={locale}
          className="tap inline-flex items-center text-brand text-label underline"
        >
          {t(locale)}
        </a>
      ))}
    </nav>
  );
}

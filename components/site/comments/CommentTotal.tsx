import { getTranslations } from '#root/lib/i18n/translations.ts';

/** How many comments there are, as the heading above them. */
export async function CommentTotal({ count }: { count: number }) {
  const t = await getTranslations('CommentTotal');
  return (
    <h2 id="comments-title" className="text-title font-bold">
      {t('count', { count })}
    </h2>
  );
}

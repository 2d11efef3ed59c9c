import { getTranslations } from '#root/lib/i18n/translations.ts';

type StoryLinksProps = { id: number; at: 'edit' | 'workflow' | 'preview'; mayEdit: boolean };

/** From one page of a story at the desk to the others. */
export async function StoryLinks({ id, at, mayEdit }: StoryLinksProps) {
  const t = await getTranslations('desk.Workflow');
  const base = `/desk/stories/${id}`;
  const link = 'tap inline-flex items-center text-brand text-label underline';
  return (
    <nav className="flex flex-wrap gap-x-5">
      {mayEdit && at !== 'edit' && (
        <a href={base} className={link}>
          {t('edit')}
        </a>
      )}
      {at !== 'workflow' && (
        <a href={`${base}/workflow`} className={link}>
          {t('title')}
        </a>
      )}
      {at !== 'preview' && (
        <a href={`${base}/preview`} className={link}>
          {t('preview')}
        </a>
      )}
    </nav>
  );
}

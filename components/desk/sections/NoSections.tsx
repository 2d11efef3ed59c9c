import { getTranslations } from '#root/lib/i18n/translations.ts';

/** Instead of the button for a new story while the paper has no section: the way to one, or whom to ask. */
export async function NoSections({ mayMake }: { mayMake: boolean }) {
  const t = await getTranslations('desk.SectionForm');
  if (!mayMake) return <p className="max-w-md text-label text-muted">{t('first-ask')}</p>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p className="text-label text-muted">{t('first-lead')}</p>
      <a
        href="/desk/sections#make"
        className="tap inline-flex items-center justify-center rounded-sm bg-brand px-5 py-2 font-semibold text-label text-on-brand hover:opacity-90"
      >
        {t('first-make')}
      </a>
    </div>
  );
}

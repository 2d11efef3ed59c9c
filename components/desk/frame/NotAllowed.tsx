import { getTranslations } from '#root/lib/i18n/translations.ts';
import { PageTitle } from '../layout/PageTitle.tsx';

/** Instead of a page that this person's role may not see. */
export async function NotAllowed() {
  const t = await getTranslations('desk.NotAllowed');
  return (
    <div className="mx-auto max-w-xl py-12 text-center">
      <PageTitle title={t('title')} />
      <h1 className="font-bold text-title">{t('title')}</h1>
      <p className="mt-3 text-muted">{t('text')}</p>
    </div>
  );
}

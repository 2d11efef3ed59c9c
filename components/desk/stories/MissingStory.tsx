import { getTranslations } from '#root/lib/i18n/translations.ts';
import { MissingPage } from '../layout/MissingPage.tsx';

/** Instead of a story that is not there. */
export async function MissingStory() {
  const t = await getTranslations('desk.Stories');
  return <MissingPage title={t('missing')} href="/desk/stories" back={t('back')} />;
}

import { getTranslations } from '#root/lib/i18n/translations.ts';
import { MissingPage } from '../layout/MissingPage.tsx';

/** Instead of a picture that is not there. */
export async function MissingPicture() {
  const t = await getTranslations('desk.Pictures');
  return <MissingPage title={t('missing')} href="/desk/pictures" back={t('back')} />;
}

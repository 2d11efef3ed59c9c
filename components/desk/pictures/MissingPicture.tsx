import { getTranslations } from 'next-intl/server';
import { MissingPage } from '../layout/MissingPage.tsx';

/** Instead of a picture that is not there. */
export async function MissingPicture() {
  const t = await getTranslations('desk.Pictures');
  return <MissingPage title={t('missing')} href="/desk/pictures" back={t('back')} />;
}

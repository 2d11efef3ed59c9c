import { getTranslations } from 'next-intl/server';
import { setStatus } from '#root/lib/runtime/request-context.ts';
import { PageTitle } from '../layout/PageTitle.tsx';

/** Instead of a picture that is not there. */
export async function MissingPicture() {
  const t = await getTranslations('desk.Pictures');
  setStatus(404);
  return (
    <div className="mx-auto max-w-xl py-12 text-center">
      <PageTitle title={t('missing')} />
      <h1 className="font-bold text-title">{t('missing')}</h1>
      <p className="mt-3">
        <a href="/desk/pictures" className="tap inline-flex items-center text-brand underline">
          {t('back')}
        </a>
      </p>
    </div>
  );
}

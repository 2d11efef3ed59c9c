import { getTranslations } from 'next-intl/server';
import { setStatus } from '#root/lib/runtime/request-context.ts';
import { PageTitle } from '../layout/PageTitle.tsx';

/** Instead of a story that is not there. */
export async function MissingStory() {
  const t = await getTranslations('desk.Stories');
  setStatus(404);
  return (
    <div className="mx-auto max-w-xl py-12 text-center">
      <PageTitle title={t('missing')} />
      <h1 className="font-bold text-title">{t('missing')}</h1>
      <p className="mt-3">
        <a href="/desk/stories" className="tap inline-flex items-center text-brand underline">
          {t('back')}
        </a>
      </p>
    </div>
  );
}

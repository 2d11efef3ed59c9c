import { getTranslations } from 'next-intl/server';
import { setStatus } from '#root/lib/runtime/request-context.ts';
import { PageHead } from '../layout/PageHead.tsx';

/** Says that there is no such story; answers 404. */
export async function NoSuchStory() {
  setStatus(404);
  const t = await getTranslations('desk.faults');
  return <PageHead title={t('story-unknown')} />;
}

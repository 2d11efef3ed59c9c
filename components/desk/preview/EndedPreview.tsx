import { getTranslations } from '#root/lib/i18n/translations.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';
import { PreviewNotice } from './PreviewNotice.tsx';

/** A link that is over answers 410, one that never was 404. */
export async function EndedPreview({ kind }: { kind: 'over' | 'unknown' }) {
  setStatus(kind === 'over' ? 410 : 404);
  const t = await getTranslations('desk.Preview');
  return <PreviewNotice title={t(`${kind}-title`)} lead={t(`${kind}-lead`)} />;
}

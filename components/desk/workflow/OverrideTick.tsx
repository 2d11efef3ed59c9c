import { getTranslations } from 'next-intl/server';
import type { StoryWorkflow } from '#root/lib/queries/story-workflow.ts';
import { Tick } from '../form/Tick.tsx';

/** Past the soft rules of the gate, for whoever may go there; nothing where that would not help. */
export async function OverrideTick({ workflow: { gate, mayOverride } }: { workflow: StoryWorkflow }) {
  const t = await getTranslations('desk.Workflow');
  if (!mayOverride || gate.length === 0 || gate.some(({ hard }) => hard)) return null;
  return <Tick name="override">{t('override')}</Tick>;
}

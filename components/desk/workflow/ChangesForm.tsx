import { publishChanges } from '#root/lib/actions/desk/story/publish-changes.ts';
import { correctionKinds } from '#root/lib/domain/block.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { StoryWorkflow } from '#root/lib/queries/story-workflow.ts';
import { Choice } from '../form/Choice.client.tsx';
import { LongField } from '../form/LongField.client.tsx';
import { Options } from '../form/Options.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { OverrideTick } from './OverrideTick.client.tsx';
import { StepForm } from './StepForm.client.tsx';

type ChangesFormProps = { workflow: StoryWorkflow; stamp?: string | undefined };

/** What readers are told of what changed since the story came out. */
export async function ChangesForm({ workflow, stamp }: ChangesFormProps) {
  const t = await getTranslations('desk.Workflow');
  const ways = ['silent', 'update', 'correction'] as const;
  return (
    <StepForm id={workflow.article.id} stamp={stamp} action={publishChanges} text="taken">
      <Options name="how" label={t('how')} options={ways.map((value) => ({ value, text: t(`how-${value}`) }))} />
      <Choice
        name="kind"
        label={t('kind')}
        options={correctionKinds.map((value) => ({ value, text: t(`kind-${value}`) }))}
      />
      <LongField name="text" label={t('correction-text')} />
      <OverrideTick mayOverride={workflow.mayOverride} />
      <Submit>{t('changes-do')}</Submit>
    </StepForm>
  );
}

import { assignStory } from '#root/lib/actions/desk/story/assign-story.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { Choice } from '../form/Choice.client.tsx';
import { Done } from '../form/Done.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { StepForm } from './StepForm.client.tsx';

type AssignFormProps = {
  id: number;
  people: readonly { id: string; name: string }[];
  assigneeId: string | undefined;
};

/** Who is to see to the story. */
export async function AssignForm({ id, people, assigneeId = '' }: AssignFormProps) {
  const t = await getTranslations('desk.Workflow');
  const options = [{ value: '', text: t('nobody') }, ...people.map((one) => ({ value: one.id, text: one.name }))];
  return (
    <StepForm id={id} action={assignStory}>
      <Done>{t('done')}</Done>
      <Choice name="to" label={t('assign-to')} options={options} defaultValue={assigneeId} />
      <Submit look="quiet">{t('assign-do')}</Submit>
    </StepForm>
  );
}

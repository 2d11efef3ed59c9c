import { scheduleStory } from '#root/lib/actions/desk/story/schedule-story.ts';
import { wallTime } from '#root/lib/i18n/time-zone.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import type { StoryWorkflow } from '#root/lib/queries/story-workflow.ts';
import { Field } from '../form/Field.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { OverrideTick } from './OverrideTick.client.tsx';
import { StepForm } from './StepForm.client.tsx';

type ScheduleFormProps = { workflow: StoryWorkflow; stamp?: string | undefined };

/** When the story is to be published, by the paper's own clock. */
export async function ScheduleForm({ workflow, stamp }: ScheduleFormProps) {
  const t = await getTranslations('desk.Workflow');
  const { timeZone } = await siteSettings();
  const { article } = workflow;
  const planned = article.state === 'scheduled' && article.publishedAt;
  return (
    <StepForm id={article.id} stamp={stamp} action={scheduleStory} text="taken">
      <Field
        type="datetime-local"
        step={1}
        name="at"
        label={t('schedule-at')}
        hint={t('zone', { zone: timeZone })}
        defaultValue={planned ? wallTime(timeZone, Date.parse(planned)) : undefined}
      />
      <OverrideTick mayOverride={workflow.mayOverride} />
      <Submit>{t('schedule-do')}</Submit>
    </StepForm>
  );
}

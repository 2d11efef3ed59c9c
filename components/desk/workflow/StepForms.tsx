import { markReady } from '#root/lib/actions/desk/story/mark-ready.ts';
import { publishStory } from '#root/lib/actions/desk/story/publish-story.ts';
import { restoreStory } from '#root/lib/actions/desk/story/restore-story.ts';
import { sendBackStory } from '#root/lib/actions/desk/story/send-back-story.ts';
import { submitStory } from '#root/lib/actions/desk/story/submit-story.ts';
import { unscheduleStory } from '#root/lib/actions/desk/story/unschedule-story.ts';
import { withdrawStory } from '#root/lib/actions/desk/story/withdraw-story.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { StoryWorkflow } from '#root/lib/queries/story-workflow.ts';
import { LongField } from '../form/LongField.client.tsx';
import { Submit } from '../form/Submit.client.tsx';
import { ChangesForm } from './ChangesForm.tsx';
import { OverrideTick } from './OverrideTick.client.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';
import { StepForm } from './StepForm.client.tsx';
import { Unfolding } from './Unfolding.tsx';

type StepFormsProps = { workflow: StoryWorkflow; stamp?: string | undefined };

/** The steps that may be taken with the story now, the likeliest first. */
export async function StepForms({ workflow, stamp }: StepFormsProps) {
  const t = await getTranslations('desk.Workflow');
  const { steps, article } = workflow;
  const has = (step: (typeof steps)[number]) => steps.includes(step);
  const on = { id: article.id, stamp };
  return (
    <div className="grid grid-cols-1 gap-3">
      {has('submit') && (
        <StepForm {...on} action={submitStory} text="kept">
          <Submit look={has('publish') ? 'quiet' : 'main'}>{t('submit')}</Submit>
        </StepForm>
      )}
      {has('mark-ready') && (
        <StepForm {...on} action={markReady} text="kept">
          <Submit look="quiet">{t('mark-ready')}</Submit>
        </StepForm>
      )}
      {has('publish') && (
        <StepForm {...on} action={publishStory} text="taken">
          <OverrideTick mayOverride={workflow.mayOverride} />
          <Submit>{t('publish')}</Submit>
        </StepForm>
      )}
      {has('schedule') && (
        <Unfolding name={t(article.state === 'scheduled' ? 'reschedule' : 'schedule')}>
          <ScheduleForm workflow={workflow} stamp={stamp} />
        </Unfolding>
      )}
      {has('unschedule') && (
        <StepForm {...on} action={unscheduleStory}>
          <Submit look="quiet">{t('unschedule')}</Submit>
        </StepForm>
      )}
      {has('publish-changes') && (
        <Unfolding name={t('changes')}>
          <ChangesForm workflow={workflow} stamp={stamp} />
        </Unfolding>
      )}
      {has('send-back') && (
        <Unfolding name={t('send-back')}>
          <StepForm {...on} action={sendBackStory}>
            <LongField name="text" label={t('send-back-why')} />
            <Submit look="quiet">{t('send-back-do')}</Submit>
          </StepForm>
        </Unfolding>
      )}
      {has('withdraw') && (
        <Unfolding name={t('withdraw')}>
          <StepForm {...on} action={withdrawStory}>
            <p className="mb-3 text-label text-muted">{t('withdraw-lead')}</p>
            <LongField name="reason" label={t('withdraw-why')} />
            <Submit look="danger">{t('withdraw-do')}</Submit>
          </StepForm>
        </Unfolding>
      )}
      {has('restore') && (
        <StepForm {...on} action={restoreStory}>
          <Submit look="quiet">{t('restore')}</Submit>
        </StepForm>
      )}
    </div>
  );
}

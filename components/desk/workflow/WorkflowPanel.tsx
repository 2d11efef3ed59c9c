import type { Editor } from '#root/lib/auth/editor.ts';
import type { Article } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { storyWorkflow } from '#root/lib/queries/story-workflow.ts';
import { LicenceWarnings } from '../pictures/LicenceWarnings.tsx';
import { AssignForm } from './AssignForm.tsx';
import { GateList } from './GateList.client.tsx';
import { LiveGate } from './live-gate.client.tsx';
import { NoteList } from './NoteList.tsx';
import { StepForms } from './StepForms.tsx';
import { StoryState } from './StoryState.tsx';
import { TimesForm } from './TimesForm.tsx';
import { WorkflowSection } from './WorkflowSection.tsx';

type WorkflowPanelProps = {
  article: Pick<Article, 'id'>;
  /** The desk's language. */
  locale: Locale;
  editor: Editor;
  /** Milliseconds since the epoch. */
  now: number;
  /** Whether it stands beside an editor: its steps then go with what is typed there, and what is rarer is folded away. */
  beside?: true;
};

/** Where a story stands, what it lacks before readers, and everything that may be done about it. */
export async function WorkflowPanel({ article: { id }, locale, editor, now, beside }: WorkflowPanelProps) {
  const t = await getTranslations('desk.Workflow');
  const workflow = await storyWorkflow(id, editor, now);
  if (!workflow) return null;
  const { article, people, mayPlan, assignee, notes, gate, hasChanges, steps, licences } = workflow;
  return (
    <LiveGate id={id} found={{ gate, hasChanges }}>
      <div className="grid grid-cols-1 content-start gap-6">
        <WorkflowSection title={t('state')}>
          <StoryState {...{ workflow, locale, now }} />
        </WorkflowSection>
        {article.state !== 'withdrawn' && (
          <WorkflowSection title={t('gate')}>
            <GateList />
            {licences.length > 0 && (
              <div className="mt-3">
                <LicenceWarnings warnings={licences} locale={locale} />
              </div>
            )}
          </WorkflowSection>
        )}
        {steps.length > 0 && (
          <WorkflowSection title={t('steps')}>
            <StepForms workflow={workflow} stamp={beside ? undefined : workflow.stamp} />
          </WorkflowSection>
        )}
        {mayPlan && article.state !== 'withdrawn' && (
          <WorkflowSection title={t('times')} lead={t('times-lead')} folded={beside}>
            <TimesForm article={article} />
          </WorkflowSection>
        )}
        {people.length > 0 && (
          <WorkflowSection title={t('assign')} folded={beside}>
            <AssignForm id={id} people={people} assigneeId={assignee?.id} />
          </WorkflowSection>
        )}
        <WorkflowSection title={t('notes')} lead={t('notes-lead')} folded={beside}>
          <NoteList id={id} notes={notes} locale={locale} />
        </WorkflowSection>
      </div>
    </LiveGate>
  );
}

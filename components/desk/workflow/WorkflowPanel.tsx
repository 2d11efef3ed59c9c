import { getTranslations } from 'next-intl/server';
import type { Editor } from '#root/lib/auth/editor.ts';
import type { Article } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { storyWorkflow } from '#root/lib/queries/story-workflow.ts';
import { AssignForm } from './AssignForm.tsx';
import { GateList } from './GateList.tsx';
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
  /** Steps hold only for the text seen here. Not beside an editor, whose text moves on under the panel. */
  asSeen?: true;
};

/** Where a story stands, what it lacks before readers, and everything that may be done about it. */
export async function WorkflowPanel({ article: { id }, locale, editor, now, asSeen }: WorkflowPanelProps) {
  const t = await getTranslations('desk.Workflow');
  const workflow = await storyWorkflow(id, editor, now);
  if (!workflow) return null;
  const { article, people, mayPlan, assignee, notes, gate, steps } = workflow;
  return (
    <div className="grid grid-cols-1 content-start gap-6">
      <WorkflowSection title={t('state')}>
        <StoryState workflow={workflow} locale={locale} />
      </WorkflowSection>
      {article.state !== 'withdrawn' && (
        <WorkflowSection title={t('gate')}>
          <GateList faults={gate} />
        </WorkflowSection>
      )}
      {steps.length > 0 && (
        <WorkflowSection title={t('steps')}>
          <StepForms workflow={workflow} stamp={asSeen && workflow.stamp} />
        </WorkflowSection>
      )}
      {mayPlan && article.state !== 'withdrawn' && (
        <WorkflowSection title={t('times')} lead={t('times-lead')}>
          <TimesForm article={article} />
        </WorkflowSection>
      )}
      {people.length > 0 && (
        <WorkflowSection title={t('assign')}>
          <AssignForm id={id} people={people} assigneeId={assignee?.id} />
        </WorkflowSection>
      )}
      <WorkflowSection title={t('notes')} lead={t('notes-lead')}>
        <NoteList id={id} notes={notes} locale={locale} />
      </WorkflowSection>
    </div>
  );
}

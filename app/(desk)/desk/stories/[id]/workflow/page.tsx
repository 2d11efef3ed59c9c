import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { MissingStory } from '#root/components/desk/stories/MissingStory.tsx';
import { StoryLinks } from '#root/components/desk/workflow/StoryLinks.tsx';
import { WorkflowPanel } from '#root/components/desk/workflow/WorkflowPanel.tsx';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { articleNumber } from '#root/lib/queries/article-address.ts';
import { storyWorkflow } from '#root/lib/queries/story-workflow.ts';

export default deskPage({ permission: 'article.comment', at: 'stories' }, async ({ editor, locale, now, params }) => {
  const t = await getTranslations('desk.Workflow');
  const id = articleNumber(String(params.id));
  const workflow = id && (await storyWorkflow(id, editor, now));
  if (!workflow) return <MissingStory />;
  return (
    <>
      <PageHead title={workflow.headline} lead={t('lead')}>
        <StoryLinks id={id} at="workflow" mayEdit={workflow.mayEdit} />
      </PageHead>
      <div className="max-w-2xl">
        <WorkflowPanel article={workflow.article} {...{ locale, editor, now }} />
      </div>
    </>
  );
});

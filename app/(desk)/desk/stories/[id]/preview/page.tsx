import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { LinkList } from '#root/components/desk/preview/LinkList.tsx';
import { PreviewChoices } from '#root/components/desk/preview/PreviewChoices.tsx';
import { PreviewFrame } from '#root/components/desk/preview/PreviewFrame.tsx';
import { PreviewLanguages } from '#root/components/desk/preview/PreviewLanguages.tsx';
import { readView } from '#root/components/desk/preview/preview-view.ts';
import { ShareForm } from '#root/components/desk/preview/ShareForm.tsx';
import { MissingStory } from '#root/components/desk/stories/MissingStory.tsx';
import { StoryLinks } from '#root/components/desk/workflow/StoryLinks.tsx';
import { desk } from '#root/lib/auth/desk.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { articleNumber } from '#root/lib/queries/article-address.ts';
import { storyTranslations } from '#root/lib/queries/story-translations.ts';
import { storyWorkflow } from '#root/lib/queries/story-workflow.ts';

export default deskPage({ permission: 'article.comment', at: 'stories' }, async (moment) => {
  const { editor, locale, now, params, query } = moment;
  const t = await getTranslations('desk.Preview');
  const id = articleNumber(String(params.id));
  const workflow = id && (await storyWorkflow(id, editor, now));
  if (!workflow) return <MissingStory />;
  const { headline, mayEdit } = workflow;
  const view = readView(query);
  return (
    <>
      <PageHead title={headline} lead={t('lead')}>
        <StoryLinks id={id} at="preview" mayEdit={mayEdit} />
      </PageHead>
      <PreviewLanguages stories={await storyTranslations(workflow.article)} />
      <PreviewChoices path={`/desk/stories/${id}/preview`} view={view} />
      <div className="mb-10">
        <PreviewFrame id={id} view={view} />
      </div>
      <Panel title={t('links')} lead={t('links-lead')}>
        <div className="mb-6">
          <LinkList links={desk().previews.of(id)} locale={locale} now={now} mayRevoke={mayEdit} />
        </div>
        {mayEdit && <ShareForm id={id} />}
      </Panel>
    </>
  );
});

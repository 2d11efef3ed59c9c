import { getTranslations } from 'next-intl/server';
import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { MissingStory } from '#root/components/desk/stories/MissingStory.tsx';
import { StateBadge } from '#root/components/desk/stories/StateBadge.tsx';
import { StoryDesk } from '#root/components/desk/writing/StoryDesk.client.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { mayEdit } from '#root/lib/newsroom/may-edit.ts';
import { deskStory } from '#root/lib/newsroom/working-copy.ts';
import { store } from '#root/lib/runtime/runtime.ts';

export default deskPage({ permission: 'article.edit-own', at: 'stories' }, async ({ editor: { account }, params }) => {
  const t = await getTranslations('desk.Writing');
  const id = Number(params.id);
  const story = await deskStory(store(), id);
  if (!story) return <MissingStory />;
  const { article, copy, text, stamp } = story;
  return (
    <>
      <PageHead title={t('title', { id })}>
        <StateBadge state={article.state} />
        <a
          href={`/desk/stories/${id}/revisions`}
          className="tap inline-flex items-center text-brand text-label underline"
        >
          {t('revisions')}
        </a>
      </PageHead>
      <StoryDesk
        id={id}
        accountId={account.id}
        text={text}
        stamp={stamp}
        mayWrite={mayEdit(account, copy)}
        mayTakeOver={can(account.role, 'article.take-over-lock')}
      />
    </>
  );
});

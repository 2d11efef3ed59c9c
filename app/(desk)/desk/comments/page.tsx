import { getTranslations } from 'next-intl/server';
import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { CommentList } from '#root/components/desk/comments/CommentList.tsx';
import { QueuePages } from '#root/components/desk/comments/QueuePages.tsx';
import { QueueTabs } from '#root/components/desk/comments/QueueTabs.tsx';
import { ThreadForm } from '#root/components/desk/comments/ThreadForm.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { type CommentState, commentStateSchema } from '#root/lib/domain/comment.ts';
import { commentQueue, queueStory } from '#root/lib/queries/comment-queue.ts';

export default deskPage({ permission: 'comment.moderate', at: 'comments' }, async ({ editor, locale, query }) => {
  const t = await getTranslations('desk.Comments');
  const state = commentStateSchema.safeParse(query.state).data ?? 'pending';
  const storyId = /^[1-9]\d{0,11}$/.test(query.story ?? '') ? Number(query.story) : undefined;
  const writer = query.writer || undefined;
  const asked = /^[1-9]\d{0,5}$/.test(query.page ?? '') ? Number(query.page) : 1;
  const { items, pages, totals } = await commentQueue({ state, storyId, writer, page: asked });
  const page = Math.min(asked, pages);
  const story = storyId === undefined ? undefined : await queueStory(storyId);
  const link = (to: { state?: CommentState; page?: number }) =>
    `/desk/comments?${new URLSearchParams({
      state: to.state ?? state,
      ...(storyId !== undefined && { story: String(storyId) }),
      ...(writer && { writer }),
      ...(to.page && { page: String(to.page) }),
    })}`;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {can(editor.account.role, 'blocklist.edit') && (
          <a href="/desk/comments/rules" className="tap inline-flex items-center text-brand text-label underline">
            {t('rules')}
          </a>
        )}
      </PageHead>
      {(story || writer) && (
        <p className="mb-2 flex flex-wrap gap-x-4 text-label">
          <span className="font-semibold">
            {story ? t.rich('of-story', { story: () => <bdi>{story.headline}</bdi> }) : t('of-writer')}
          </span>
          <a href="/desk/comments" className="text-brand underline">
            {t('all')}
          </a>
        </p>
      )}
      {story && can(editor.account.role, 'thread.close') && <ThreadForm id={story.id} commenting={story.commenting} />}
      <QueueTabs totals={totals} state={state} link={link} />
      <CommentList items={items} state={state} locale={locale} />
      <QueuePages page={page} pages={pages} link={link} />
    </>
  );
});

import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { CommentList } from '#root/components/desk/comments/CommentList.tsx';
import { QueueGroups } from '#root/components/desk/comments/QueueGroups.tsx';
import { QueuePages } from '#root/components/desk/comments/QueuePages.tsx';
import { QueueTabs } from '#root/components/desk/comments/QueueTabs.tsx';
import { QueueViews } from '#root/components/desk/comments/QueueViews.tsx';
import type { QueueLink } from '#root/components/desk/comments/queue-link.ts';
import { ThreadForm } from '#root/components/desk/comments/ThreadForm.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { commentStateSchema } from '#root/lib/domain/comment.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { commentGroups, groupings } from '#root/lib/queries/comment-groups.ts';
import { commentQueue, queueStory } from '#root/lib/queries/comment-queue.ts';
import { mostSorted, queueOrders } from '#root/lib/queries/judged-comments.ts';

export default deskPage({ permission: 'comment.moderate', at: 'comments' }, async ({ editor, locale, query }) => {
  const t = await getTranslations('desk.Comments');
  const state = commentStateSchema.safeParse(query.state).data ?? 'pending';
  const storyId = /^[1-9]\d{0,11}$/.test(query.story ?? '') ? Number(query.story) : undefined;
  const writer = query.writer || undefined;
  const asked = /^[1-9]\d{0,5}$/.test(query.page ?? '') ? Number(query.page) : 1;
  const order = queueOrders.find((one) => one === query.order) ?? 'newest';
  const by = groupings.find((one) => one === query.by);
  const { items, pages, totals } = await commentQueue({ state, storyId, writer, order, page: asked });
  const page = Math.min(asked, pages);
  const story = storyId === undefined ? undefined : await queueStory(storyId);
  const link = (to: QueueLink) => {
    const view = to.view ?? by ?? order;
    const isGrouping = groupings.some((one) => one === view);
    return `/desk/comments?${new URLSearchParams({
      state: to.state ?? state,
      ...(storyId !== undefined && !isGrouping && { story: String(storyId) }),
      ...(writer && !isGrouping && { writer }),
      ...(view !== 'newest' && { [isGrouping ? 'by' : 'order']: view }),
      ...(to.page && { page: String(to.page) }),
    })}`;
  };
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
      <QueueViews view={by ?? order} link={link} />
      {by ? (
        <QueueGroups by={by} state={state} locale={locale} {...(await commentGroups(state, by))} />
      ) : (
        <>
          {order !== 'newest' && totals[state] > mostSorted && (
            <p className="mb-2 text-label text-muted">{t('sorted-cut', { count: mostSorted })}</p>
          )}
          <CommentList items={items} state={state} locale={locale} />
          <QueuePages page={page} pages={pages} link={link} />
        </>
      )}
    </>
  );
});

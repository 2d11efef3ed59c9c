import { deskPage } from '#root/app/(desk)/desk-page.tsx';
import { BlockListForm } from '#root/components/desk/comments/BlockListForm.client.tsx';
import { EraseForm } from '#root/components/desk/comments/EraseForm.client.tsx';
import { ReasonsForm } from '#root/components/desk/comments/ReasonsForm.client.tsx';
import { PageHead } from '#root/components/desk/layout/PageHead.tsx';
import { Panel } from '#root/components/desk/layout/Panel.tsx';
import { can } from '#root/lib/auth/permission.ts';
import { fewestLessons } from '#root/lib/comments/learning/lesson-book.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { blockListRules, lessonCounts, reasonRules } from '#root/lib/queries/comment-rules.ts';

export default deskPage({ permission: 'blocklist.edit', at: 'comments' }, async ({ editor }) => {
  const t = await getTranslations('desk.CommentRules');
  const { approved, refused } = await lessonCounts();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')}>
        {can(editor.account.role, 'settings.edit') && (
          <a href="/desk/comments/policy" className="tap inline-flex items-center text-brand text-label underline">
            {t('policy')}
          </a>
        )}
        <a href="/desk/comments" className="tap inline-flex items-center text-brand text-label underline">
          {t('back')}
        </a>
      </PageHead>
      <Panel title={t('list')} lead={t('list-lead')}>
        <BlockListForm {...(await blockListRules())} />
      </Panel>
      {can(editor.account.role, 'refusal-reasons.edit') && (
        <Panel title={t('reasons')} lead={t('reasons-lead')}>
          <ReasonsForm {...(await reasonRules())} />
        </Panel>
      )}
      <Panel title={t('learning')} lead={t('learning-lead')}>
        <p>{t('learnt-approved', { count: approved })}</p>
        <p>{t('learnt-refused', { count: refused })}</p>
        {Math.min(approved, refused) < fewestLessons && <p className="mt-2 text-label text-muted">{t('not-learnt')}</p>}
      </Panel>
      {can(editor.account.role, 'comment.erase') && (
        <Panel title={t('erase')} lead={t('erase-lead')}>
          <EraseForm />
        </Panel>
      )}
    </>
  );
});

import { decideComments } from '#root/lib/actions/desk/comments/decide-comments.ts';
import type { CommentState } from '#root/lib/domain/comment.ts';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { refusalReasons } from '#root/lib/domain/refusal-reason.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { QueuedComment } from '#root/lib/queries/comment-queue.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { Choice } from '../form/Choice.client.tsx';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { QueueKeys } from './QueueKeys.client.tsx';
import { QueueRow } from './QueueRow.tsx';
import { TickAll } from './TickAll.client.tsx';
import { UndoNotice } from './UndoNotice.client.tsx';

type CommentListProps = { items: readonly QueuedComment[]; state: CommentState; locale: Locale };

/** The comments of the queue as one form: each decided by itself, or all that are ticked at once. */
export async function CommentList({ items, state, locale }: CommentListProps) {
  const t = await getTranslations('desk.Comments');
  const own = (await siteSettings()).comments.reasons;
  const reasons = refusalReasons(own).map(({ value, name }) => ({ value, text: inLocale(name, locale) }));
  return (
    <DeskForm action={decideComments}>
      <QueueKeys ids={items.map(({ id }) => id)} />
      {items.length === 0 ? (
        <p className="py-6 text-muted">{t('none')}</p>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2 border-edge border-b pb-3">
            <TickAll />
            <span className="text-label text-muted">{t('chosen')}</span>
            {state !== 'approved' && (
              <ActButton value="approved" look="quiet">
                {t('approve')}
              </ActButton>
            )}
            {state !== 'rejected' && (
              <ActButton value="rejected" look="quiet">
                {t('reject')}
              </ActButton>
            )}
            {state !== 'spam' && (
              <ActButton value="spam" look="quiet">
                {t('mark-spam')}
              </ActButton>
            )}
            <Choice compact name="reason" label={t('why')} options={[{ value: '', text: t('why-none') }, ...reasons]} />
          </div>
          <ul aria-label={t('queue')}>
            {items.map((comment) => (
              <QueueRow key={comment.id} comment={comment} locale={locale} />
            ))}
          </ul>
        </>
      )}
      <UndoNotice />
    </DeskForm>
  );
}

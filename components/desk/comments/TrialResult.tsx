import { useTranslations } from 'next-intl';
import type { CommentTrial } from '#root/lib/comments/try-comment.ts';
import { LikeDecided } from './LikeDecided.tsx';

/** What a text that was tried would meet, and why. */
export function TrialResult({ trial: { state, reason, blocked, judgement } }: { trial: CommentTrial }) {
  const t = useTranslations('desk.CommentRules');
  const said = useTranslations('desk.Comments');
  return (
    <>
      <p className={`mb-2 text-label ${blocked ? 'font-semibold text-alert' : ''}`}>
        {blocked ? t('matched', { entry: blocked }) : t('clean')}
      </p>
      {judgement && <LikeDecided judgement={judgement} />}
      <p className="text-label">
        {state === 'approved'
          ? t('would-show')
          : t('would-wait', { reason: said(`reason-${reason}` as 'reason-held') })}
      </p>
      {!judgement && <p className="mt-1 text-meta text-muted">{t('not-learnt')}</p>}
    </>
  );
}

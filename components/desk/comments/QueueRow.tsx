import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { screeningReasons } from '#root/lib/domain/moderation.ts';
import { reasonName } from '#root/lib/domain/refusal-reason.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { QueuedComment } from '#root/lib/queries/comment-queue.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { ActButton } from '../form/ActButton.client.tsx';
import { Badge } from '../layout/Badge.tsx';
import { Moment } from '../layout/Moment.tsx';
import { LikeDecided } from './LikeDecided.tsx';

const decisions = [
  { state: 'approved', word: 'approve', look: 'main' },
  { state: 'rejected', word: 'reject', look: 'quiet' },
  { state: 'spam', word: 'mark-spam', look: 'quiet' },
] as const;

const screening: readonly string[] = screeningReasons;

/** A comment of the queue: who, where, what, why it waits, and what may be done about it. */
export async function QueueRow({ comment, locale }: { comment: QueuedComment; locale: Locale }) {
  const t = await getTranslations('desk.Comments');
  const {
    id,
    author,
    text,
    createdAt,
    state,
    reason,
    decidedBy,
    writerKey,
    blocked,
    earlier,
    story,
    isReply,
    judgement,
  } = comment;
  const own = (await siteSettings()).comments.reasons;
  const word = (code: string) => {
    if (screening.includes(code)) return t(`reason-${code}` as 'reason-trap');
    const name = reasonName(own, code);
    return name ? inLocale(name, locale) : code;
  };
  return (
    <li
      data-comment={id}
      tabIndex={-1}
      className="grid grid-cols-[auto_1fr] gap-x-3 border-rule border-b py-4 outline-offset-4 focus:outline-2 focus:outline-brand"
    >
      <label className="tap flex justify-center">
        <input type="checkbox" name="ids" value={id} className="mt-1 size-5" />
        <span className="sr-only">{t('choose', { author })}</span>
      </label>
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2 text-label">
          <a href={`/desk/comments?writer=${writerKey}&state=${state}`} className="font-semibold hover:text-brand">
            <bdi>{author}</bdi>
          </a>
          {isReply && <span className="text-muted">{t('reply')}</span>}
          <span className="text-muted">{t('on')}</span>
          <a href={`/desk/comments?story=${story.id}&state=${state}`} className="min-w-0 text-brand underline">
            <bdi>{story.headline}</bdi>
          </a>
          <span className="text-meta text-muted">
            <Moment at={createdAt} locale={locale} />
          </span>
        </p>
        <p lang={comment.locale} dir={directionOf(comment.locale)} className="my-2 whitespace-pre-line break-words">
          {text}
        </p>
        {judgement && <LikeDecided judgement={judgement} />}
        <p className="mb-3 flex flex-wrap gap-2">
          {reason && (
            <Badge>
              <bdi>{word(reason)}</bdi>
            </Badge>
          )}
          {blocked && <Badge tone="alert">{t('has-blocked', { entry: blocked })}</Badge>}
          {earlier.approved > 0 && <Badge tone="good">{t('known', { count: earlier.approved })}</Badge>}
          {earlier.spam > 0 && <Badge tone="alert">{t('spammer', { count: earlier.spam })}</Badge>}
          {decidedBy && (
            <span className="text-meta text-muted">
              {t.rich('decided-by', { name: decidedBy, b: (name) => <bdi>{name}</bdi> })}
            </span>
          )}
        </p>
        <div className="flex flex-wrap gap-2">
          {decisions.map(
            (one) =>
              one.state !== state && (
                <ActButton key={one.state} value={`${one.state} ${id}`} look={one.look}>
                  {t(one.word)}
                  <span className="sr-only"> — {t('whose', { author })}</span>
                </ActButton>
              ),
          )}
        </div>
      </div>
    </li>
  );
}

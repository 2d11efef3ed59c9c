'use client';

import { useTranslations } from 'next-intl';
import type { StoryLock } from './saving/use-story-lock.client.ts';

type LockNoticeProps = {
  lock: StoryLock;
  mayTakeOver: boolean;
  onTakeOver: () => void;
  onFromOwn: () => void;
};

/** Who else has the story open for writing, and the way to take it over. */
export function LockNotice({ lock, mayTakeOver, onTakeOver, onFromOwn }: LockNoticeProps) {
  const t = useTranslations('desk.Writing');
  if (lock.kind === 'refused') return <p className="mb-4 bg-surface px-4 py-3 text-label">{t('read-only')}</p>;
  if (lock.kind !== 'theirs') return null;
  const offered = lock.own || mayTakeOver;
  return (
    <div
      role="alert"
      className="mb-4 flex flex-wrap items-center gap-3 border-alert border-s-4 bg-alert-soft px-4 py-3 text-label"
    >
      <p className="grow">
        {lock.own ? t('lock-own') : t.rich('lock-theirs', { name: lock.by, b: (text) => <bdi>{text}</bdi> })}
      </p>
      {offered && (
        <button
          type="button"
          onClick={lock.own ? onFromOwn : onTakeOver}
          className="tap rounded-sm border border-alert px-4 font-semibold text-alert hover:bg-paper"
        >
          {t('take-over')}
        </button>
      )}
    </div>
  );
}

import { useTranslations } from 'next-intl';
import type { Judgement } from '#root/lib/comments/learning/judge-comment.ts';

/** That a comment is like what was refused or approved, and by which of its words and signs; nothing where that is unsure. */
export function LikeDecided({ judgement: { like, because } }: { judgement: Judgement }) {
  const t = useTranslations('desk.Comments');
  if (like === 'unsure') return null;
  return (
    <p className={`mb-2 flex flex-wrap gap-x-3 text-label ${like === 'refused' ? 'text-alert' : 'text-brand'}`}>
      <span className="font-semibold">{t(`like-${like}`)}</span>
      {because.map(({ told, ...counts }) => (
        <span key={'word' in told ? told.word : told.sign}>
          {'word' in told ? t.rich('evidence-word', { word: () => <bdi>{told.word}</bdi> }) : t(`sign-${told.sign}`)}{' '}
          {counts[like] > 0 && <span className="text-meta text-muted">{t(`in-${like}`, { count: counts[like] })}</span>}
        </span>
      ))}
    </p>
  );
}

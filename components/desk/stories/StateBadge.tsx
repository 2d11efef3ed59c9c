import { useTranslations } from 'next-intl';
import type { ArticleState } from '#root/lib/domain/article.ts';
import { Badge } from '../layout/Badge.tsx';

const tones = { published: 'good', withdrawn: 'alert' } as const;

/** The state of a story in one word. */
export function StateBadge({ state }: { state: ArticleState }) {
  const t = useTranslations('desk.states');
  return <Badge tone={state in tones ? tones[state as keyof typeof tones] : 'plain'}>{t(state)}</Badge>;
}

import type { Article } from '#root/lib/domain/article.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';

type Commented = Pick<Article, 'commenting' | 'publishedAt'>;
type ClosingRule = Pick<SiteSettings['comments'], 'closeAfterDays'>;

/**
 * The instant (milliseconds since the epoch) at which a story takes no more comments; 0 where it is closed by its own word,
 * undefined where it stays open.
 */
export function threadEnd({ commenting, publishedAt }: Commented, { closeAfterDays }: ClosingRule): number | undefined {
  if (commenting === 'closed') return 0;
  if (commenting === 'open' || closeAfterDays === 0 || publishedAt === undefined) return undefined;
  return Date.parse(publishedAt) + closeAfterDays * 86_400_000;
}

/** Whether a story takes comments at `now`. */
export function isThreadOpen(story: Commented, rule: ClosingRule, now: number): boolean {
  const end = threadEnd(story, rule);
  return end === undefined || now < end;
}

import type { SiteSettings } from './settings.ts';

/** Why a comment waits, as the screening says it. */
export const screeningReasons = [
  'trap',
  'blocked-word',
  'links',
  'held',
  'spammer',
  'like-refused',
  'first-time',
  'hasty',
] as const;

export type CommentPolicy = Pick<SiteSettings['comments'], 'policy' | 'closeAfterDays' | 'maxLinks'>;

/** Which comments wait, how many links one may have, and when threads close by themselves. */
export function policyOf({ comments: { policy, closeAfterDays, maxLinks } }: SiteSettings): CommentPolicy {
  return { policy, closeAfterDays, maxLinks };
}

/** Why a moderator refuses a comment, as codes; the desk has their words. */
export const refusalReasons = ['abuse', 'hate', 'off-topic', 'private', 'advert', 'unfounded'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

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

import { z } from 'zod';
import { entityIdSchema, instantSchema } from '#root/lib/domain/value.ts';

const minute = 60_000;
/** A session ends after this long without use, … */
export const idleMs = 12 * 60 * minute;
/** … and this long after the sign-in in any case. */
export const longestMs = 14 * 24 * 60 * minute;
/** How long a password waits for its second factor. */
export const secondFactorMs = 10 * minute;
/** Dangerous acts ask for the password again after this long. */
export const recentMs = 15 * minute;
/** A session's last use is written down no oftener. */
export const touchEveryMs = 5 * minute;

/** A device that is signed in: one JSON document in DATA_DIR/sessions. The token itself is only in the device's cookie. */
export const sessionSchema = z.object({
  schema: z.literal(1),
  /** Names the session in lists; opens nothing. */
  id: entityIdSchema,
  tokenHash: z.string(),
  accountId: entityIdSchema,
  /** `second-factor`: the password was right, the code is still to come; it opens no page but that one. */
  stage: z.enum(['second-factor', 'whole']),
  /** How its owner proved to be its owner. */
  method: z.enum(['password', 'totp', 'recovery', 'passkey', 'link']),
  createdAt: instantSchema,
  usedAt: instantSchema,
  /** When its owner last proved to be its owner. */
  provedAt: instantSchema,
  /** The browser as it names itself, cut short; for its owner's list only. */
  agent: z.string(),
  /** A keyed hash of the network, to tell one from another; never the address. */
  network: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;

/** The instant (milliseconds since the epoch) from which the session is over. */
export function sessionEnd({ stage, createdAt, usedAt }: Session): number {
  const began = Date.parse(createdAt);
  if (stage === 'second-factor') return began + secondFactorMs;
  return Math.min(Date.parse(usedAt) + idleMs, began + longestMs);
}

/** Whether its owner proved to be its owner a short while ago. */
export function isRecent({ provedAt }: Session, now: number): boolean {
  return now - Date.parse(provedAt) < recentMs;
}

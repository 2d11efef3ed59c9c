import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '#root/lib/runtime/secret.ts';

const day = 86_400_000;
const validDays = 30;

/**
 * The sign in the address at which a writer sees the own comment while it waits, good for 30 days from `now`
 * (milliseconds since the epoch). Whoever holds the address sees that one comment, and nothing else that others do not see.
 */
export function pendingSign(commentId: string, now: number): string {
  const until = Math.floor(now / day) + validDays;
  return `${commentId}.${until}.${keyedHash('comment-pending', `${commentId}.${until}`)}`;
}

/** The comment that a sign speaks of; undefined where it is forged or over. */
export function readPendingSign(sign: string, now: number): string | undefined {
  const [commentId = '', until = '', mark = ''] = sign.split('.');
  const expected = Buffer.from(keyedHash('comment-pending', `${commentId}.${until}`));
  const given = Buffer.from(mark);
  const genuine = given.length === expected.length && timingSafeEqual(given, expected);
  return genuine && Number(until) >= Math.floor(now / day) ? commentId : undefined;
}

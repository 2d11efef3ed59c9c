import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '#root/lib/runtime/secret.ts';

/**
 * What a comment form carries to show that it came from a page of this site. Two kinds:
 * - `page`: stands in the kept page, good for its story on its day and the two days after (a page may lie open overnight);
 * - `fresh`: fetched by script when the reader begins to write; tells how long the writing took.
 */
export type TokenVerdict = 'page' | 'fresh' | 'hasty' | 'invalid';

const day = 86_400_000;
const pageTokenDays = 2;
const freshTokenMs = day;
/** Nobody reads a form and writes a comment in less. */
const fastestWritingMs = 2_500;

export function pageToken(articleId: number, now: number): string {
  const number = Math.floor(now / day);
  return `p.${number}.${keyedHash('comment-page', `${articleId}.${number}`)}`;
}

/** The instant at which a page's token is replaced by the next day's. */
export function pageTokenEnd(now: number): number {
  return (Math.floor(now / day) + 1) * day;
}

export function freshToken(articleId: number, now: number): string {
  return `f.${now}.${keyedHash('comment-fresh', `${articleId}.${now}`)}`;
}

/** Whether `token` lets a comment on the story in; `hasty` where it was written faster than anyone writes. */
export function judgeToken(token: string, articleId: number, now: number): TokenVerdict {
  const [kind, number = '', mark = ''] = token.split('.');
  const value = Number(number);
  if (!/^\d{1,15}$/.test(number)) return 'invalid';
  if (kind === 'p') {
    const age = Math.floor(now / day) - value;
    const genuine = same(mark, keyedHash('comment-page', `${articleId}.${value}`));
    return genuine && age >= 0 && age <= pageTokenDays ? 'page' : 'invalid';
  }
  if (kind !== 'f' || !same(mark, keyedHash('comment-fresh', `${articleId}.${value}`))) return 'invalid';
  const age = now - value;
  if (age < 0 || age > freshTokenMs) return 'invalid';
  return age < fastestWritingMs ? 'hasty' : 'fresh';
}

/** The sign by which the writer of a waiting comment, and nobody else, sees it. */
export function pendingSign(commentId: string, now: number): string {
  const until = Math.floor(now / day) + 30;
  return `${commentId}.${until}.${keyedHash('comment-pending', `${commentId}.${until}`)}`;
}

/** The comment that a pending sign speaks of, or undefined where it is forged or over. */
export function readPendingSign(sign: string, now: number): string | undefined {
  const [commentId = '', until = '', mark = ''] = sign.split('.');
  const genuine = same(mark, keyedHash('comment-pending', `${commentId}.${until}`));
  return genuine && Number(until) >= Math.floor(now / day) ? commentId : undefined;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

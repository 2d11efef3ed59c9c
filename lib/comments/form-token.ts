import { timingSafeEqual } from 'node:crypto';
import { keyedHash } from '#root/lib/runtime/secret.ts';

/**
 * What a comment form carries to show that it came from a page of this site:
 * - `page`: stands in the kept page, good for its story on its day and the two days after (a page may lie open overnight);
 * - `fresh`: fetched by script when the reader begins to write, and old enough to have been written with;
 * - `hasty`: fetched by script less than a moment ago. It tells no more than a page's token.
 */
export type TokenVerdict = 'page' | 'fresh' | 'hasty' | 'invalid';

const day = 86_400_000;
const pageTokenDays = 2;
const freshTokenMs = day;
/** Nobody reads a form and writes a comment in less. */
const fastestWritingMs = 2_500;

/** Each story's day turns at its own minute: kept pages that all ended at midnight would all be drawn anew then. */
function shift(articleId: number): number {
  return ((articleId * 997) % 1440) * 60_000;
}

function dayOf(articleId: number, now: number): number {
  return Math.floor((now + shift(articleId)) / day);
}

/** The token in a page drawn at `now` (milliseconds since the epoch). */
export function pageToken(articleId: number, now: number): string {
  const number = dayOf(articleId, now);
  return `p.${number}.${keyedHash('comment-page', `${articleId}.${number}`)}`;
}

/** The instant at which a page's token is replaced by the next day's. */
export function pageTokenEnd(articleId: number, now: number): number {
  return (dayOf(articleId, now) + 1) * day - shift(articleId);
}

/** The token that script fetches at `now`. */
export function freshToken(articleId: number, now: number): string {
  return `f.${now}.${keyedHash('comment-fresh', `${articleId}.${now}`)}`;
}

/** Whether `token` lets a comment on the story in, and what it tells. */
export function judgeToken(token: string, articleId: number, now: number): TokenVerdict {
  const [kind, number = '', mark = ''] = token.split('.');
  if (!/^\d{1,15}$/.test(number)) return 'invalid';
  const value = Number(number);
  if (kind === 'p') {
    const age = dayOf(articleId, now) - value;
    const genuine = same(mark, keyedHash('comment-page', `${articleId}.${value}`));
    return genuine && age >= 0 && age <= pageTokenDays ? 'page' : 'invalid';
  }
  if (kind !== 'f' || !same(mark, keyedHash('comment-fresh', `${articleId}.${value}`))) return 'invalid';
  const age = now - value;
  if (age < 0 || age > freshTokenMs) return 'invalid';
  return age < fastestWritingMs ? 'hasty' : 'fresh';
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

import type { DeskVisit } from '#root/lib/auth/desk-visit.ts';
import type { Strength } from '#root/lib/store/dependency.ts';
import type { FinishedParts } from './finished-parts.ts';
import { runtime } from './runtime.ts';

/** What one request gathers while its page is made, and what its page tells the server. */
export type RequestContext = {
  /** The instant the request came in: every "now" of one page is this one. */
  now: number;
  /** What the page was made from. */
  tags: Map<string, Strength>;
  /** The instant at which the page's content changes by itself, or Infinity. */
  expiresAt: number;
  /** The instant at which what stands round that content changes by itself, or Infinity. */
  refreshAt: number;
  /** The status the page asks for. */
  status: number;
  /** Whether the finished page may be kept for other readers. */
  cacheable: boolean;
  /** Extra headers the page asks for, e.g. X-Robots-Tag. */
  headers: Map<string, string>;
  /** The reader's network address; for spam limits only, never stored as it is. */
  network: string;
  /** What an action leaves for the page drawn in the same POST: errors and the text as typed. */
  formState?: { form: string; errors: Record<string, string>; values: Record<string, string> };
  /** Set where finished parts of the page are put into their places afterwards. */
  finished?: FinishedParts;
  /** Set for what came by the desk's door. */
  desk?: DeskVisit;
};

export function createRequestContext(now: number, network: string): RequestContext {
  const never = { expiresAt: Infinity, refreshAt: Infinity };
  return { now, tags: new Map(), ...never, status: 200, cacheable: true, headers: new Map(), network };
}

/** The context of the request being answered; one that nobody reads where there is none (tests, the command line). */
export function requestContext(): RequestContext {
  const { requests, now } = runtime();
  return requests.getStore() ?? createRequestContext(now(), '');
}

/** Notes that the page rests on `tag`. A firm note is never weakened. */
export function noteTag(tag: string, strength: Strength = 'firm'): void {
  const { tags } = requestContext();
  if (tags.get(tag) !== 'firm') tags.set(tag, strength);
}

/**
 * Notes that the page changes by itself at `instant` (milliseconds since the epoch): from then on it is not served any
 * more, or, where only its furniture changes (`soft`), it is served while a new one is made.
 */
export function noteExpiry(instant: number | undefined, strength: Strength = 'firm'): void {
  const context = requestContext();
  if (instant === undefined || instant <= context.now) return;
  if (strength === 'firm') context.expiresAt = Math.min(context.expiresAt, instant);
  else context.refreshAt = Math.min(context.refreshAt, instant);
}

export function setStatus(status: number): void {
  requestContext().status = status;
}

/** Answers with another address instead of a page: 308, kept as long as what it rests on stays. */
export function redirectTo(location: string): void {
  const context = requestContext();
  context.status = 308;
  context.headers.set('location', location);
}

import type { DeskVisit } from './desk-visit.ts';
import { hostCookie, setHostCookie } from './host-cookie.ts';
import { longestMs } from './session.ts';

const name = 'naba-desk';
export const sessionCookieName = `__Host-${name}`;

export function sessionToken(visit: DeskVisit): string | undefined {
  return hostCookie(visit, name);
}

/** Lax: a link to a story's desk page in a mail finds its reader signed in. What changes something checks the origin. */
export function setSessionCookie(visit: DeskVisit, token: string): void {
  setHostCookie(visit, name, token, longestMs / 1000);
}

export function clearSessionCookie(visit: DeskVisit): void {
  setHostCookie(visit, name, '', 0);
}

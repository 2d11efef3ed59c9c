import type { DeskVisit } from './desk-visit.ts';
import { longestMs } from './session.ts';

/**
 * `__Host-`: only from this very host, only over HTTPS, for every path (RFC 6265bis 4.1.3.2). Chromium and Firefox take it
 * over plain HTTP from this machine itself too, so that there is one name everywhere; Safari asks for HTTPS.
 * Lax: a link to a story's desk page in a mail finds its reader signed in. What changes something checks the origin.
 */
export const sessionCookieName = '__Host-naba-desk';
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

export function sessionToken(visit: DeskVisit): string | undefined {
  return visit.cookies.get(sessionCookieName);
}

export function setSessionCookie(visit: DeskVisit, token: string): void {
  visit.setCookies.push(`${sessionCookieName}=${token}; Max-Age=${longestMs / 1000}; ${attributes}`);
}

export function clearSessionCookie(visit: DeskVisit): void {
  visit.setCookies.push(`${sessionCookieName}=; Max-Age=0; ${attributes}`);
}

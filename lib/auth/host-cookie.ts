import type { DeskVisit } from './desk-visit.ts';

const attributes = 'HttpOnly; SameSite=Lax';
const thisMachine = /^http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

/**
 * The value of a cookie that only this very host can have set: `__Host-`, only over HTTPS, for every path (RFC 6265bis
 * 4.1.3.2). Chromium and Firefox take one over plain HTTP from this machine itself too; Safari and its kin do not, and have
 * it there, and nowhere else, under its bare name.
 */
export function hostCookie({ cookies, origin }: DeskVisit, name: string): string | undefined {
  return cookies.get(`__Host-${name}`) ?? (thisMachine.test(origin) ? cookies.get(name) : undefined);
}

/** @param maxAge seconds; 0 forgets it */
export function setHostCookie({ setCookies, origin }: DeskVisit, name: string, value: string, maxAge: number): void {
  setCookies.push(`__Host-${name}=${value}; Max-Age=${maxAge}; Path=/; Secure; ${attributes}`);
  if (thisMachine.test(origin)) setCookies.push(`${name}=${value}; Max-Age=${maxAge}; Path=/; ${attributes}`);
}

import type { IncomingMessage } from 'node:http';

/**
 * Whether another site asks. What changes something must say that it comes from here: from the very host it was sent to (a
 * tunnel may change the port), or from the site's address. Another port of this machine is another origin, although its
 * pages share our cookies. Browsers say it of every POST; who leaves it out is refused.
 */
export function isForeign({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>, siteUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (method !== 'POST') return false;
  if (site !== undefined && site !== 'same-origin') return true;
  const { origin, host } = headers;
  if (!origin || !URL.canParse(origin)) return true;
  const from = new URL(origin).host;
  return from === '' || (from !== host?.toLowerCase() && origin !== new URL(siteUrl).origin);
}

/** The site's origin as the browser has it open: its own address, or this machine's by the port that was asked for. */
export function originOf({ headers }: Pick<IncomingMessage, 'headers'>, siteUrl: string): string {
  const site = new URL(siteUrl);
  const host = headers.host?.toLowerCase() ?? site.host;
  return host === site.host ? site.origin : `http://${host}`;
}

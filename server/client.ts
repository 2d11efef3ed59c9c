import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * The reader's address: the connection's own, or, behind a proxy that is trusted, the last one it appended (a reader can
 * write the earlier ones himself).
 */
export function clientAddress(request: IncomingMessage, trustProxy: boolean): string {
  const connected = request.socket.remoteAddress ?? '';
  if (!trustProxy) return connected;
  const forwarded =
    String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  return isIP(forwarded) ? forwarded : connected;
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}

/** Whether the Host header names this site: SITE_URL's host, or this machine itself. */
export function isOurHost(host: string | undefined, siteUrl: string): boolean {
  if (!host) return false;
  if (host.toLowerCase() === new URL(siteUrl).host) return true;
  const name = host.toLowerCase().replace(/:\d+$/, '');
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name);
}

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

/** Whether a Host header names this site. */
export type HostCheck = (host: string | undefined) => boolean;

/** SITE_URL's host, or this machine itself by any port (a tunnel may change it). */
export function createHostCheck(siteUrl: string): HostCheck {
  const own = new URL(siteUrl).host;
  // Few different ones come in an honest day: each is read once.
  const known = new Map<string, boolean>();
  return (host) => {
    if (!host) return false;
    let ours = known.get(host);
    if (ours === undefined) {
      const name = host.toLowerCase().replace(/:\d+$/, '');
      ours =
        host.toLowerCase() === own || name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(name);
      if (known.size < 100) known.set(host, ours);
    }
    return ours;
  };
}

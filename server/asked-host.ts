import type { IncomingMessage } from 'node:http';

const absolute = /^https?:\/\/([^/?#]*)(.*)$/is;

/**
 * Makes the request say once whom it asks: where the target is a whole address, as proxies write it, that one's host counts,
 * and the target is its path (RFC 9112, 3.2.2).
 * @returns false where it names more than one host, which nobody may answer (3.2)
 */
export function askOneHost(request: IncomingMessage): boolean {
  const { rawHeaders, url = '/' } = request;
  const hosts = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length > 1) return false;
  const [, host, path] = absolute.exec(url) ?? [];
  if (host === undefined || path === undefined) return true;
  request.headers.host = host;
  request.url = path.startsWith('/') ? path : `/${path}`;
  return true;
}

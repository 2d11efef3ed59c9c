import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { acceptedEncodings, type Entry, type Variant } from './entry.ts';

/** The `Cache-Tag` header stays below what proxies' header buffers take; what does not fit is told by its first ones. */
const longestCacheTag = 2048;

export function cacheTag(tags: readonly string[]): string {
  let line = '';
  for (const tag of tags) {
    if (line.length + tag.length + 1 > longestCacheTag) break;
    line = line ? `${line},${tag}` : tag;
  }
  return line;
}

/** Sends a kept or fresh page in the smallest encoding that the reader takes and that is there. */
export function sendEntry(
  request: IncomingMessage,
  response: ServerResponse,
  entry: Entry,
  extra: OutgoingHttpHeaders,
): void {
  const { encoding, variant } = choose(entry, request.headers['accept-encoding']);
  const headers: OutgoingHttpHeaders = {
    ...entry.headers,
    ...extra,
    vary: 'Accept-Encoding',
    etag: variant.etag,
  };
  if (encoding) headers['content-encoding'] = encoding;
  if (entry.status === 200 && matches(request.headers['if-none-match'], variant.etag)) {
    response.writeHead(304, withoutContent(headers));
    response.end();
    return;
  }
  headers['content-length'] = variant.body.length;
  response.writeHead(entry.status, headers);
  if (request.method === 'HEAD') response.end();
  else response.end(variant.body);
}

function choose(entry: Entry, accept: string | undefined): { encoding?: 'br' | 'gzip'; variant: Variant } {
  const takes = acceptedEncodings(accept);
  if (takes.br && entry.variants.br) return { encoding: 'br', variant: entry.variants.br };
  if (takes.gzip) return { encoding: 'gzip', variant: entry.variants.gzip };
  return { variant: entry.variants.identity };
}

function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

function withoutContent(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const { 'content-length': _length, 'content-type': _type, 'content-encoding': _encoding, ...rest } = headers;
  return rest;
}

/** A short plain answer of the door itself, before any page. */
export function sendText(
  response: ServerResponse,
  status: number,
  text: string,
  extra: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...extra,
  });
  response.end(text);
}

export function sendRedirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, 'content-length': 0, 'cache-control': 'public, max-age=0, must-revalidate' });
  response.end();
}

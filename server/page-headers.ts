import type { OutgoingHttpHeaders } from 'node:http';
import type { Entry } from './entry.ts';
import { securityHeaders } from './security-headers.ts';

const readerCaching = 'public, max-age=0, s-maxage=0, must-revalidate';
/** `Cache-Tag` stays below what proxies' header buffers take; what does not fit is told by its first ones. */
const longestCacheTag = 2048;

/** The headers that the server adds to a page. `timing` says how it was come by. */
export type PageHeaders = (entry: Entry, timing: string) => OutgoingHttpHeaders;

export function createPageHeaders(siteUrl: string): PageHeaders {
  const security = securityHeaders(siteUrl.startsWith('https:'));
  return (entry, timing) => {
    const tags = entry.personal ? '' : cacheTag([...entry.firm, ...entry.soft]);
    const isHtml = String(entry.headers['content-type'] ?? '').startsWith('text/html');
    return {
      ...security,
      ...(isHtml && { 'speculation-rules': '"/rules/speculation.json"' }),
      // Pages never say how long they may be kept; what never changes (cover art) does.
      'cache-control': entry.personal ? 'private, no-store' : (entry.headers['cache-control'] ?? readerCaching),
      ...(tags && { 'cache-tag': tags }),
      'server-timing': timing,
    };
  };
}

export function cacheTag(tags: readonly string[]): string {
  let line = '';
  for (const tag of tags) {
    if (line.length + tag.length + 1 > longestCacheTag) break;
    line = line ? `${line},${tag}` : tag;
  }
  return line;
}

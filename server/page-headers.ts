import type { OutgoingHttpHeaders } from 'node:http';
import { cacheTag } from './cache-tag.ts';
import type { Entry } from './entry.ts';
import { securityHeaders } from './security-headers.ts';

const readerCaching = (kept: number) => `public, max-age=0, s-maxage=${kept}, must-revalidate`;

/** The headers that the server adds to a page. `timing` says how it was come by, `kept` for how many seconds a CDN may keep it. */
export type PageHeaders = (entry: Entry, timing: string, kept: number) => OutgoingHttpHeaders;

export function createPageHeaders(siteUrl: string): PageHeaders {
  const security = securityHeaders(siteUrl.startsWith('https:'));
  return (entry, timing, kept) => {
    const tags = entry.personal ? '' : cacheTag([...entry.firm, ...entry.soft]);
    const isHtml = String(entry.headers['content-type'] ?? '').startsWith('text/html');
    return {
      ...security,
      ...(isHtml && { 'speculation-rules': '"/rules/speculation.json"' }),
      // Pages never say how long they may be kept; what never changes (cover art) does.
      'cache-control': entry.personal ? 'private, no-store' : (entry.headers['cache-control'] ?? readerCaching(kept)),
      ...(tags && { 'cache-tag': tags }),
      'server-timing': timing,
    };
  };
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import { localeOfPath } from './address.ts';
import type { Entry } from './entry.ts';
import { frameworkHeaders } from './framework-headers.ts';
import type { PageCache } from './page-cache.ts';
import type { PageHeaders } from './page-headers.ts';
import type { PageRenderer } from './page-renderer.ts';
import { sendText } from './send.ts';
import type { TroublePage } from './trouble-page.ts';
import { sendPacket } from './wire.ts';

export type PageDoorOptions = {
  siteUrl: string;
  cache: PageCache;
  renderPage: PageRenderer;
  troublePage: TroublePage;
  pageHeaders: PageHeaders;
};

/** Answers readers' pages: the kept ones at once, the others when they are made. */
export function createPageDoor({ siteUrl, cache, renderPage, troublePage, pageHeaders }: PageDoorOptions) {
  const headers = frameworkHeaders(siteUrl);
  const producer = (url: string) => () => renderPage({ method: 'GET', url, headers });

  /** Sends the page if it is there; `url` as the reader wrote it, which for a kept page is its one address. */
  function sendKept(request: IncomingMessage, response: ServerResponse, url: string): boolean {
    const entry = cache.kept(url, producer(url));
    if (!entry) return false;
    sendPacket(request, response, entry, () => pageHeaders(entry, 'cache;desc=hit'));
    return true;
  }

  /** @returns whether the page was there; @throws BusyError */
  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
  ): Promise<'hit' | 'miss' | 'failed'> {
    const began = performance.now();
    const { entry, hit } = await cache.serve(url, producer(url));
    if (entry.status >= 500) {
      sendTrouble(request, response, url);
      return 'failed';
    }
    if (hit) sendPacket(request, response, entry, () => pageHeaders(entry, 'cache;desc=hit'));
    else sendOnce(request, response, entry, `cache;desc=miss, render;dur=${(performance.now() - began).toFixed(1)}`);
    return hit ? 'hit' : 'miss';
  }

  /** Sends an answer with headers of its own, which must not stay with the entry. */
  function sendOnce(request: IncomingMessage, response: ServerResponse, entry: Entry, timing: string): void {
    sendPacket(request, response, { ...entry }, () => pageHeaders(entry, timing));
  }

  /** The finished error page in the language of the address. */
  function sendTrouble(request: IncomingMessage, response: ServerResponse, url: string): void {
    const page = troublePage.page(localeOfPath(url));
    if (page) sendOnce(request, response, page, 'cache;desc=none');
    else sendText(response, 500, 'حدث خطأ في الموقع. · Something went wrong.\n');
  }

  return { sendKept, sendPage, sendOnce, sendTrouble };
}

export type PageDoor = ReturnType<typeof createPageDoor>;

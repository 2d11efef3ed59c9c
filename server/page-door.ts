import type { IncomingMessage, ServerResponse } from 'node:http';
import { localeOfPath, readAddress } from './address.ts';
import type { CdnKeeping } from './cdn-keeping.ts';
import type { Entry } from './entry.ts';
import { frameworkHeaders } from './framework-headers.ts';
import type { PageCache } from './page-cache.ts';
import type { PageHeaders } from './page-headers.ts';
import type { PageRenderer } from './page-renderer.ts';
import { sendText } from './send.ts';
import type { TroublePage } from './trouble-page.ts';
import { type Packet, packetFor, sendPacket } from './wire.ts';

export type PageDoorOptions = {
  siteUrl: string;
  cache: PageCache;
  renderPage: PageRenderer;
  troublePage: TroublePage;
  pageHeaders: PageHeaders;
  keptByCdn: CdnKeeping;
};

/** The desk has a door of its own, and searches are counted when they are asked for. */
const notLookedUp = /^(?:\/[a-z]{2})?\/(?:search|api|desk|preview)(?:\/|$)/;

/** Answers readers' pages: the kept ones at once, the others when they are made. */
export function createPageDoor({ siteUrl, cache, renderPage, troublePage, pageHeaders, keptByCdn }: PageDoorOptions) {
  const headers = frameworkHeaders(siteUrl);
  const producer = (url: string) => () => renderPage({ method: 'GET', url, headers });

  function hitPacket(entry: Entry, acceptEncoding: string): Packet {
    const kept = keptByCdn(entry);
    return packetFor(entry, acceptEncoding, () => pageHeaders(entry, 'cache;desc=hit', kept), kept);
  }

  /** The page, if it is there, for a reader who takes these encodings; `url` as he wrote it: for a kept page its one address. */
  function keptPacket(url: string, acceptEncoding: string): Packet | undefined {
    const entry = cache.kept(url, producer(url));
    return entry && hitPacket(entry, acceptEncoding);
  }

  /** Sends the page if it is there; `url` as for `keptPacket`. */
  function sendKept(request: IncomingMessage, response: ServerResponse, url: string): boolean {
    const packet = keptPacket(url, acceptedBy(request));
    if (packet) sendPacket(request, response, packet);
    return packet !== undefined;
  }

  /** What stands at `url`; where that is no page of the paper, what another system named so (see `Address`). */
  async function pageAt(url: string, named: string | undefined): Promise<{ entry: Entry; hit: boolean }> {
    const found = await cache.serve(url, producer(url));
    const isPage = found.entry.status !== 404 && found.entry.status !== 301;
    return named === undefined || isPage ? found : cache.serve(named, producer(named));
  }

  /** @param named see `Address`; @returns whether the page was there; @throws BusyError */
  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    named?: string,
  ): Promise<'hit' | 'miss' | 'failed'> {
    const began = performance.now();
    const { entry, hit } = await pageAt(url, named);
    if (entry.status >= 500) {
      sendTrouble(request, response, url);
      return 'failed';
    }
    if (hit) sendPacket(request, response, hitPacket(entry, acceptedBy(request)));
    else sendOnce(request, response, entry, `cache;desc=miss, render;dur=${(performance.now() - began).toFixed(1)}`);
    return hit ? 'hit' : 'miss';
  }

  /**
   * Answers for a page under another spelling of its address where there is no page to be sent to: with its 404 or 410, or
   * with the forwarding that it is itself, so that nobody is sent on twice.
   * @param url the proper address; @returns whether it was answered; @throws BusyError
   */
  async function sendForward(request: IncomingMessage, response: ServerResponse, url: string): Promise<boolean> {
    const proper = readAddress(url);
    if (request.method === 'POST' || proper.kind !== 'page' || notLookedUp.test(proper.path)) return false;
    const { entry } = await pageAt(proper.url, proper.named);
    if (entry.status === 200 || entry.status >= 500) return false;
    sendOnce(request, response, entry, 'cache;desc=none');
    return true;
  }

  /** Sends an answer with headers of its own, which must not stay with the entry. */
  function sendOnce(request: IncomingMessage, response: ServerResponse, entry: Entry, timing: string): void {
    sendPacket(
      request,
      response,
      packetFor({ ...entry }, acceptedBy(request), () => pageHeaders(entry, timing, keptByCdn(entry))),
    );
  }

  /** The finished error page in the language of the address. */
  function sendTrouble(request: IncomingMessage, response: ServerResponse, url: string): void {
    const page = troublePage.page(localeOfPath(url));
    if (page) sendOnce(request, response, page, 'cache;desc=none');
    else sendText(response, 500, 'حدث خطأ في الموقع. · Something went wrong.\n');
  }

  return { keptPacket, sendKept, sendPage, sendForward, sendOnce, sendTrouble };
}

function acceptedBy(request: IncomingMessage): string {
  return String(request.headers['accept-encoding'] ?? '');
}

export type PageDoor = ReturnType<typeof createPageDoor>;

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { refusal } from '#root/lib/comments/refused-comment.ts';
import type { Environment } from '#root/lib/runtime/environment.ts';
import { type Address, localeOfPath, readAddress } from './address.ts';
import { clientAddress, isOurHost } from './client.ts';
import type { Entry } from './entry.ts';
import { type ReadForm, readFormPost } from './form-post.ts';
import { BusyError, type PageCache } from './page-cache.ts';
import type { PageRenderer } from './page-renderer.ts';
import { securityHeaders } from './security-headers.ts';
import { cacheTag, sendEntry, sendRedirect, sendText } from './send.ts';
import type { createStaticFiles } from './static-files.ts';
import type { TroublePage } from './trouble-page.ts';
import { type createViewBeacon, viewBeaconPath } from './view-beacon.ts';

export type House = {
  environment: Environment;
  siteUrl: string;
  cache: PageCache;
  renderPage: PageRenderer;
  troublePage: TroublePage;
  staticFiles: ReturnType<typeof createStaticFiles>;
  countView: ReturnType<typeof createViewBeacon>;
  log: Logger;
};

const methods = 'GET, HEAD, POST';
/** Forms answered at once; beyond that readers are told to come back. */
const maxForms = 64;
const readerCaching = 'public, max-age=0, s-maxage=0, must-revalidate';

/** Answers every request of the site: files, kept pages, fresh pages, forms. */
export function createFrontDoor(house: House) {
  const { environment, siteUrl, staticFiles } = house;
  let formsUnderWay = 0;
  const security = securityHeaders(siteUrl.startsWith('https:'));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request;
    if (!isOurHost(headers.host, siteUrl)) {
      return sendText(response, 421, `This is ${siteUrl}; another address needs SITE_URL.\n`);
    }
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
      return sendText(response, 405, 'Method not allowed.\n', { allow: methods });
    }
    if (method === 'POST' && url === viewBeaconPath) return house.countView(request, response);
    if (method !== 'POST' && (await staticFiles(request, response, url.split('?', 1)[0] ?? url))) return;
    const address = readAddress(url);
    if (address.kind === 'unreadable')
      return sendPage(request, response, { kind: 'page', path: '/%EF%BF%BD', query: '', url: '/%EF%BF%BD' });
    if (address.kind === 'elsewhere') return sendRedirect(response, address.url);
    if (method === 'POST') return answerForm(request, response, address);
    return sendPage(request, response, address);
  }

  async function sendPage(
    request: IncomingMessage,
    response: ServerResponse,
    address: Address & { kind: 'page' },
  ): Promise<void> {
    const asked = { method: 'GET' as const, url: address.url, headers: frameworkHeaders() };
    const began = performance.now();
    const { entry, hit } = await house.cache.serve(address.url, () => house.renderPage(asked));
    if (entry.status >= 500) return sendTrouble(request, response, address.path);
    const waited = performance.now() - began;
    const timing = hit ? 'cache;desc=hit' : `cache;desc=miss, render;dur=${waited.toFixed(1)}`;
    sendEntry(request, response, entry, pageHeaders(entry, timing));
  }

  async function answerForm(
    request: IncomingMessage,
    response: ServerResponse,
    address: Address & { kind: 'page' },
  ): Promise<void> {
    const post = await readFormPost(request, siteUrl);
    if ('refused' in post)
      return sendText(response, post.refused, `Refused: ${post.reason}.\n`, { connection: 'close' });
    if (formsUnderWay >= maxForms) throw new BusyError('too many forms under way');
    formsUnderWay += 1;
    try {
      const entry = await formAnswer(post, address.url, clientAddress(request, environment.TRUST_PROXY));
      if (entry.status >= 500) return sendTrouble(request, response, address.path);
      sendEntry(request, response, entry, pageHeaders({ ...entry, personal: true }, 'cache;desc=none'));
    } finally {
      formsUnderWay -= 1;
    }
  }

  /** What the form's action answers; where the form is of an older build, the same page with what was typed in it. */
  async function formAnswer({ body, contentType, form }: ReadForm, url: string, network: string): Promise<Entry> {
    const headers = { ...frameworkHeaders(), 'content-type': contentType, origin: siteUrl };
    const entry = await house.renderPage({ method: 'POST', url, headers, body }, { network });
    if (entry.headers['x-nextjs-action-not-found'] === undefined) return entry;
    const formState = refusal(form, { form: 'outdated' });
    return house.renderPage({ method: 'GET', url, headers: frameworkHeaders() }, { network, status: 409, formState });
  }

  /** Next hears the site's own name whatever the reader's proxy said, and nothing of the reader. */
  function frameworkHeaders(): Record<string, string> {
    const { host, protocol } = new URL(siteUrl);
    return { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.replace(':', ''), accept: 'text/html' };
  }

  function pageHeaders(entry: Entry, timing: string) {
    const tags = cacheTag([...entry.firm, ...entry.soft]);
    return {
      ...security,
      // Pages never say how long they may be kept; what never changes (cover art) does.
      'cache-control': entry.personal ? 'private, no-store' : (entry.headers['cache-control'] ?? readerCaching),
      ...(tags && !entry.personal && { 'cache-tag': tags }),
      'server-timing': timing,
    };
  }

  function sendTrouble(request: IncomingMessage, response: ServerResponse, path: string): void {
    const page = house.troublePage.page(localeOfPath(path));
    if (page) sendEntry(request, response, page, pageHeaders(page, 'cache;desc=none'));
    else sendText(response, 500, 'حدث خطأ في الموقع. · Something went wrong.\n');
  }

  return async function frontDoor(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await answer(request, response);
    } catch (error) {
      if (response.headersSent || response.destroyed) {
        response.destroy();
        return;
      }
      if (error instanceof BusyError) {
        sendText(response, 503, 'الموقع مزدحم، حاول بعد لحظات. · Busy, please try again.\n', { 'retry-after': '2' });
        return;
      }
      house.log.error({ err: error, path: (request.url ?? '').split('?', 1)[0] }, 'a request failed');
      sendTrouble(request, response, (request.url ?? '/').split('?', 1)[0] ?? '/');
    }
  };
}

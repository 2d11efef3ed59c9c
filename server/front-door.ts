import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { nowhere, readAddress } from './address.ts';
import { askOneHost } from './asked-host.ts';
import type { HostCheck } from './client.ts';
import { type createDeskDoor, isDeskPath } from './desk-door.ts';
import type { FormDoor } from './form-door.ts';
import type { Metrics, Outcome } from './metrics.ts';
import { type createMetricsDoor, metricsPath } from './metrics-door.ts';
import { BusyError } from './page-cache.ts';
import type { PageDoor } from './page-door.ts';
import type { SearchLimit } from './search-limit.ts';
import { sendRedirect, sendText } from './send.ts';
import type { StaticFiles } from './static-files.ts';
import { type createViewBeacon, viewBeaconPath } from './view-beacon.ts';

export type House = {
  siteUrl: string;
  isOurHost: HostCheck;
  pageDoor: PageDoor;
  formDoor: FormDoor;
  deskDoor: ReturnType<typeof createDeskDoor>;
  staticFiles: StaticFiles;
  maySearch: SearchLimit;
  countView: ReturnType<typeof createViewBeacon>;
  metrics: Metrics;
  metricsDoor: ReturnType<typeof createMetricsDoor>;
  /** Search engines look there whether announcements are the paper's own. */
  indexNowKey: string | undefined;
  log: Logger;
};

const methods = 'GET, HEAD, POST';

/** Answers every request of the site: files, kept pages, fresh pages, forms. */
export function createFrontDoor(house: House) {
  const { isOurHost, pageDoor, metrics } = house;

  /** All but the kept pages, which need no waiting. */
  async function answer(request: IncomingMessage, response: ServerResponse, url: string): Promise<Outcome> {
    const { method = 'GET' } = request;
    const path = url.split('?', 1)[0] ?? url;
    if (method === 'POST' && path === viewBeaconPath) return house.countView(request, response);
    if (method !== 'POST' && path === metricsPath) return house.metricsDoor(request, response);
    if (method !== 'POST' && (await house.staticFiles.serve(request, response, path))) return 'file';
    if (method !== 'POST' && house.indexNowKey !== undefined && path === `/${house.indexNowKey}.txt`) {
      sendText(response, 200, house.indexNowKey);
      return 'file';
    }
    const address = readAddress(url);
    if (address.kind === 'elsewhere') {
      const isFile = await house.staticFiles.has(address.url);
      if (isFile || !(await pageDoor.sendForward(request, response, address.url))) sendRedirect(response, address.url);
      return 'redirect';
    }
    // The desk's own parameters are for its pages to read.
    if (address.kind === 'page' && isDeskPath(address.path)) return house.deskDoor(request, response, url);
    const canonical = address.kind === 'page' ? address.url : nowhere;
    if (method === 'POST') return house.formDoor(request, response, canonical);
    if (!house.maySearch(request, canonical.split('?', 1)[0] ?? '')) {
      sendText(response, 429, 'عمليات بحث كثيرة، حاول بعد دقيقة. · Too many searches, please wait a minute.\n', {
        'retry-after': '30',
      });
      return 'refused';
    }
    return pageDoor.sendPage(request, response, canonical, address.kind === 'page' ? address.named : undefined);
  }

  function fail(request: IncomingMessage, response: ServerResponse, error: unknown): Outcome {
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return 'failed';
    }
    if (error instanceof BusyError) {
      const text = 'الموقع مزدحم، حاول بعد لحظات. · Busy, please try again.\n';
      sendText(response, 503, text, { 'retry-after': '2', connection: 'close' });
      return 'refused';
    }
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    house.log.error({ err: error, path }, 'a request failed');
    pageDoor.sendTrouble(request, response, path);
    return 'failed';
  }

  /** Kept pages are answered within this call; whatever has to wait answers later. */
  function open(request: IncomingMessage, response: ServerResponse): Outcome | Promise<Outcome> {
    if (!askOneHost(request)) {
      sendText(response, 400, 'More than one host.\n', { connection: 'close' });
      return 'refused';
    }
    const { method, url = '/', headers } = request;
    if (!isOurHost(headers.host)) {
      sendText(response, 421, `This is ${house.siteUrl}; another address needs SITE_URL.\n`);
      return 'refused';
    }
    const reading = method === 'GET' || method === 'HEAD';
    try {
      if (reading && !house.staticFiles.covers(url) && pageDoor.sendKept(request, response, url)) return 'hit';
    } catch (error) {
      return fail(request, response, error);
    }
    if (!reading && method !== 'POST') {
      sendText(response, 405, 'Method not allowed.\n', { allow: methods });
      return 'refused';
    }
    return answer(request, response, url).catch((error: unknown) => fail(request, response, error));
  }

  return function frontDoor(request: IncomingMessage, response: ServerResponse): void {
    const began = performance.now();
    const done = (outcome: Outcome) => metrics.answered(outcome, (performance.now() - began) / 1000);
    const outcome = open(request, response);
    if (typeof outcome === 'string') done(outcome);
    else void outcome.then(done);
  };
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import next from 'next';
import { runCommand } from '#root/cli/run-command.ts';
import { readEnvironment } from '#root/lib/runtime/environment.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import { bodyDeadlines, holdToDeadline } from './body-deadline.ts';
import { createCdnKeeping } from './cdn-keeping.ts';
import { clientAddress, createHostCheck } from './client.ts';
import { startControlSocket } from './control-socket.ts';
import { createDeskDoor } from './desk-door.ts';
import { createDeskEvents } from './desk-events.ts';
import { createDrawPage } from './draw-page.ts';
import { createFormDoor } from './form-door.ts';
import { createFrontDoor } from './front-door.ts';
import { createKeptDoor } from './kept-door.ts';
import { createLogger } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createMetricsDoor } from './metrics-door.ts';
import { openNewsroom } from './newsroom.ts';
import { startOutbox } from './outbox/start-outbox.ts';
import { createPageCache } from './page-cache.ts';
import { createPageDoor } from './page-door.ts';
import { createPageHeaders } from './page-headers.ts';
import { createPageRenderer } from './page-renderer.ts';
import { openRawDoor } from './raw-door.ts';
import type { NextHandler } from './render.ts';
import { openScheduler } from './schedule/open-scheduler.ts';
import { createSearchLimit } from './search-limit.ts';
import { stopOnSignals } from './shutdown.ts';
import { createStaticFiles } from './static-files.ts';
import { staticRoots } from './static-roots.ts';
import { createTroublePage } from './trouble-page.ts';
import { answerUnread } from './unread-request.ts';
import { createViewBeacon } from './view-beacon.ts';
import { createWaitingRoom } from './waiting-room.ts';

const root = path.resolve(import.meta.dirname, '..');
const environment = readEnvironment();
const development = environment.NODE_ENV === 'development';
const log = createLogger(development);
const siteUrl = environment.SITE_URL ?? `http://localhost:${environment.PORT}`;
runtime().environment = { ...environment, SITE_URL: siteUrl };

const framework = next({ dev: development, dir: root, hostname: 'localhost', port: environment.PORT });
const waitingRoom = createWaitingRoom(environment.PORT, environment.HOST);
const [store] = await Promise.all([openNewsroom(environment, waitingRoom.told), framework.prepare()]).catch(
  (error: unknown) => {
    if (isStoreError(error, 'locked')) log.fatal(`This paper is already open: ${error.subject}`);
    else log.fatal({ err: error }, 'the paper can not be opened');
    process.exit(1);
  },
);

const handle = framework.getRequestHandler() as unknown as NextHandler;
const cache = createPageCache({
  clock: store.clock,
  now: runtime().now,
  // In development every page is made anew: its code may have changed.
  maxBytes: development ? 1 : environment.PAGE_CACHE_MB * 2 ** 20,
  // More than the hundred requests at once of a link checker, which is the most that one visitor asks for.
  maxRenders: 160,
  restMs: 2000,
});
const { outbox } = runtime();
if (!outbox) throw new Error('The newsroom has no outbox.');
const sending = await startOutbox({ outbox, store, environment, siteUrl, now: runtime().now, log });
const metrics = createMetrics(cache, store.clock, sending.figures);
const renderPage = createPageRenderer(handle, metrics.rendered);
runtime().drawPage = createDrawPage(renderPage, siteUrl);
const troublePage = createTroublePage(renderPage, siteUrl);
const pageHeaders = createPageHeaders(siteUrl);
const keptByCdn = createCdnKeeping({ isFresh: cache.isFresh, now: runtime().now, purges: sending.purgesGoOut });
const pageDoor = createPageDoor({ siteUrl, cache, renderPage, troublePage, pageHeaders, keptByCdn });
const addressOf = (request: IncomingMessage) => clientAddress(request, environment.TRUST_PROXY);
const isOurHost = createHostCheck(siteUrl);
const staticFiles = createStaticFiles(staticRoots(root, environment.DATA_DIR, development), 64 * 2 ** 20);
runtime().forgetFile = staticFiles.forget;
const events = createDeskEvents(store.clock, siteUrl.startsWith('https:'));
const frontDoor = createFrontDoor({
  siteUrl,
  isOurHost,
  pageDoor,
  formDoor: createFormDoor({ siteUrl, isOurHost, renderPage, pageDoor, addressOf }),
  deskDoor: createDeskDoor({ siteUrl, handle, addressOf, sendTrouble: pageDoor.sendTrouble, events, development }),
  staticFiles,
  maySearch: createSearchLimit({ addressOf, now: runtime().now }),
  countView: createViewBeacon(addressOf),
  metrics,
  metricsDoor: createMetricsDoor(metrics, environment.METRICS_TOKEN),
  indexNowKey: environment.INDEXNOW_KEY,
  log,
});

/** In development the framework's own files and its live reload go straight to it. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  holdToDeadline(request, response);
  if (development && request.url?.startsWith('/_next/')) void framework.getRequestHandler()(request, response);
  else frontDoor(request, response);
}

const server = createServer(
  { headersTimeout: 10_000, requestTimeout: bodyDeadlines.picture, keepAliveTimeout: 65_000 },
  answer,
);
server.maxConnections = 10_000;
server.on('clientError', answerUnread);
const keptDoor = createKeptDoor({ isOurHost, pageDoor, staticFiles, metrics, keepAliveMs: server.keepAliveTimeout });
// In development nothing is kept.
const rawDoor = development ? undefined : openRawDoor(server, keptDoor);
if (development) server.on('upgrade', framework.getUpgradeHandler());
// What fell due while the paper was closed is done before anybody reads it.
const scheduler = openScheduler(store, log);
await scheduler.start();
await waitingRoom.close();
server.listen(environment.PORT, environment.HOST, () => {
  log.info(`naba listens: ${siteUrl}`);
  troublePage.prepare().catch((error: unknown) => log.error({ err: error }, 'the error page could not be drawn'));
  // The log of a long life takes a second to look through: nobody at the desk shall wait for it.
  runtime()
    .desk?.audit.page({}, { limit: 0 })
    .catch((error: unknown) => log.error({ err: error }, 'the audit log can not be read'));
});
const control = await startControlSocket(store, { run: runCommand, now: runtime().now }).catch((error: unknown) => {
  log.error({ err: error }, 'the command line can not reach this process');
  return undefined;
});
stopOnSignals({ server, rawDoor, store, scheduler, control, events, outbox: sending, log });

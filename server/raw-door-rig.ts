import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import path from 'node:path';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { temporaryFolder } from '#root/lib/store/json/temporary-folder.ts';
import { createTagClock } from '#root/lib/store/tag-clock.ts';
import { createHostCheck } from './client.ts';
import { addBrotli, buildEntry } from './entry.ts';
import { createKeptDoor } from './kept-door.ts';
import { createPageCache } from './page-cache.ts';
import { createPageDoor, type PageDoor } from './page-door.ts';
import { createPageHeaders } from './page-headers.ts';
import { openRawDoor, type RawAnswer, type RawDoor } from './raw-door.ts';
import { createStaticFiles, type StaticFiles } from './static-files.ts';
import { sendPacket } from './wire.ts';

const siteUrl = 'http://localhost:3000';
const isOurHost = createHostCheck(siteUrl);
const limits = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 };

/** Pages that are kept: their status and size. */
export const keptPages = {
  '/': { status: 200, bytes: 3_000 },
  '/articles/7/%D9%86%D8%A8%D8%A3': { status: 200, bytes: 800 },
  '/latest?page=2': { status: 200, bytes: 0 },
  '/gone': { status: 410, bytes: 300 },
  '/moved': { status: 308, bytes: 0 },
  '/empty': { status: 204, bytes: 0 },
  // More than the machine takes in for a reader who does not read.
  '/long': { status: 200, bytes: 8_000_000 },
} as const;

/** What is there already: pages in every encoding, and a file. */
export type Kept = { pageDoor: PageDoor; staticFiles: StaticFiles };
export const keptFile = '/assets/paper-1.css';

export async function openKept(): Promise<Kept> {
  const cache = createPageCache({ clock: createTagClock(), now: () => 1, maxBytes: 2 ** 26, maxRenders: 4 });
  const pageDoor = createPageDoor({
    siteUrl,
    cache,
    renderPage: () => Promise.reject(new Error('nothing is made anew')),
    troublePage: { prepare: async () => undefined, page: () => undefined },
    pageHeaders: createPageHeaders(siteUrl),
    keptByCdn: () => 0,
  });
  for (const [url, { status, bytes }] of Object.entries(keptPages)) {
    const headers = { 'content-type': 'text/html; charset=utf-8', ...(status === 308 && { location: '/latest' }) };
    const body = Buffer.from(`${url} `.repeat(bytes).slice(0, bytes));
    const entry = await buildEntry({ status, headers, body }, createRequestContext(1, ''), 0);
    if (bytes < 100_000) await addBrotli(entry);
    await cache.serve(url, async () => entry);
  }
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, path.basename(keptFile)), 'a { color: red }'.repeat(100));
  return { pageDoor, staticFiles: createStaticFiles([{ prefix: '/assets/', folder, immutable: true }], 2 ** 20) };
}

export type Rig = {
  server: Server;
  port: number;
  /** Connections as the server has them, in order. */
  sockets: Socket[];
  /** Requests that were answered on the bare connection. */
  raw: string[];
  door: RawDoor | undefined;
  stop: () => Promise<void>;
};

/** A server of kept pages that tells of any other request what it heard, with or without the raw door before it. */
export async function startRig(kept: Kept, withDoor: boolean, others: ServerOptions = {}): Promise<Rig> {
  const { pageDoor, staticFiles } = kept;
  const answer: RequestListener = (request, response) => {
    const { method = '', url = '', rawHeaders } = request;
    const accepted = String(request.headers['accept-encoding'] ?? '');
    if ((method === 'GET' || method === 'HEAD') && isOurHost(request.headers.host)) {
      if (pageDoor.sendKept(request, response, url)) return;
      const file = staticFiles.keptPacket(url, accepted);
      if (file) return sendPacket(request, response, file);
      if (url === keptFile) return void staticFiles.serve(request, response, url);
    }
    const heard = JSON.stringify({ method, url, rawHeaders });
    response.writeHead(200, { 'content-length': Buffer.byteLength(heard) }).end(heard);
  };
  const server = createServer({ ...limits, ...others }, answer);
  const [sockets, raw]: [Socket[], string[]] = [[], []];
  server.on('connection', (socket) => sockets.push(socket));
  const keepAliveMs = server.keepAliveTimeout;
  const keptDoor = createKeptDoor({ isOurHost, pageDoor, staticFiles, metrics: silent, keepAliveMs });
  const noting: RawAnswer = (asked) => {
    const parts = keptDoor(asked);
    if (parts) raw.push(asked.target);
    return parts;
  };
  const door = withDoor ? openRawDoor(server, noting) : undefined;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await exchange(
    port,
    [Buffer.from(`GET ${keptFile} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)],
    false,
  );
  sockets.length = 0;
  const stop = async () => {
    server.close();
    door?.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { server, port, sockets, raw, door, stop };
}

const silent = { answered: () => undefined };

/**
 * Sends the pieces, as separate packets as far as that can be had, and gives back all that came until the server closed,
 * but for the date.
 * @param halfClose whether the client says that it will send no more: Node then closes when it has answered
 */
export async function exchange(port: number, pieces: readonly Buffer[], halfClose = true): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const got: Buffer[] = [];
  socket.on('data', (chunk) => got.push(chunk)).on('error', () => undefined);
  await once(socket, 'connect');
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
  }
  if (halfClose) socket.end();
  if (!socket.closed) await once(socket, 'close');
  return Buffer.concat(got)
    .toString('latin1')
    .replaceAll(/\r\nDate: [A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT\r\n/g, '\r\nDate: now\r\n');
}

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { exchange, type Kept, keptPages, openKept, type Rig, startRig } from './raw-door-rig.ts';

let kept: Kept;
let rig: Rig;
let clients: Socket[];

beforeAll(async () => {
  kept = await openKept();
});
beforeEach(async () => {
  rig = await startRig(kept, true);
  clients = [];
});
afterEach(async () => {
  vi.useRealTimers();
  for (const client of clients) client.destroy();
  await rig.stop();
});

async function client(): Promise<Socket> {
  const socket = connect({ port: rig.port, host: '127.0.0.1' }).on('error', () => undefined);
  clients.push(socket);
  await once(socket, 'connect');
  return socket;
}

const get = (page: string) => `GET ${page} HTTP/1.1\r\nHost: localhost\r\n\r\n`;

/** Asks and waits for the first piece of the answer. */
async function ask(socket: Socket, request: string): Promise<string> {
  socket.write(request);
  const [chunk] = (await once(socket, 'data')) as [Buffer];
  return chunk.toString('latin1');
}

describe('a connection at the raw door', () => {
  it('may be silent as long as Node lets one: before the first request, and between two', async () => {
    await rig.stop();
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    rig = await startRig(kept, true);
    const [silent, reader] = [await client(), await client()];
    await ask(reader, get('/'));
    const open = () => rig.sockets.map(({ destroyed }) => !destroyed);
    vi.advanceTimersByTime(rig.server.headersTimeout);
    expect(open()).toEqual([true, true]);
    vi.advanceTimersByTime(1000);
    expect(open()).toEqual([false, true]);
    vi.advanceTimersByTime(rig.server.keepAliveTimeout - rig.server.headersTimeout - 1000);
    await ask(reader, get('/gone'));
    vi.advanceTimersByTime(rig.server.keepAliveTimeout);
    expect(open()).toEqual([false, true]);
    vi.advanceTimersByTime(1000);
    expect(open()).toEqual([false, false]);
    await Promise.all([silent, reader].map((socket) => socket.closed || once(socket, 'close')));
  });

  it('becomes Node’s own with the first request that is not plain, and stays so', async () => {
    const reader = await client();
    expect(await ask(reader, get('/'))).toContain('cache;desc=hit');
    expect(await ask(reader, get('/unknown'))).toContain('"url":"/unknown"');
    expect(await ask(reader, get('/'))).toContain('cache;desc=hit');
    expect(rig.raw).toEqual(['/']);
    rig.server.closeIdleConnections();
    await once(reader, 'close');
  });

  it('is held to Node’s time for a head once one has begun', async () => {
    await rig.stop();
    rig = await startRig(kept, true, { headersTimeout: 400, connectionsCheckingInterval: 50 });
    expect(await ask(await client(), 'GET / HTTP/1.1\r\nHost: loc')).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('counts among the connections there may be', async () => {
    rig.server.maxConnections = 1;
    await ask(await client(), get('/'));
    const dropped = once(rig.server, 'drop');
    const second = await client();
    await Promise.all([dropped, once(second, 'close')]);
  });
});

describe('a reader who does not read', () => {
  const pages = 8;
  const page = keptPages['/long'].bytes;

  it('is answered no further than fits, and gets everything when he reads again', async () => {
    const reader = await client();
    reader.pause();
    let most = 0;
    const [socket] = rig.sockets;
    if (!socket) throw new Error('no connection');
    const write = socket.write.bind(socket);
    socket.write = ((...given: Parameters<typeof write>) => {
      const hasRoom = write(...given);
      most = Math.max(most, socket.writableLength);
      return hasRoom;
    }) as typeof write;
    reader.write(get('/long').repeat(pages));
    await once(socket, 'pause');
    // Who takes nothing is let go by the connection's own timer.
    expect(socket.timeout).toBe(rig.server.keepAliveTimeout);
    let bytes = 0;
    reader.on('data', (chunk) => {
      bytes += chunk.length;
    });
    reader.resume().end();
    await once(reader, 'close');
    expect(bytes).toBeGreaterThan(pages * page);
    expect(rig.raw).toHaveLength(pages);
    expect(most).toBeLessThan(page + 2 * socket.writableHighWaterMark);
  });
});

describe('when the house closes', () => {
  it('silent connections end, and what was written still arrives', async () => {
    const silent = await client();
    const slow = await client();
    slow.pause();
    slow.write(get('/long'));
    await once(rig.sockets[1] as Socket, 'pause');
    const closed = once(rig.server, 'close');
    rig.server.close();
    rig.door?.close();
    silent.resume();
    let bytes = 0;
    slow.on('data', (chunk) => {
      bytes += chunk.length;
    });
    slow.resume();
    await Promise.all([closed, once(silent, 'close'), once(slow, 'close')]);
    expect(bytes).toBeGreaterThan(keptPages['/long'].bytes);
    // `stop` may close it again.
    rig = await startRig(kept, true);
  });

  it('survives who asks on, goes away or never reads', async () => {
    const [asking, leaving, stuck] = [await client(), await client(), await client()];
    for (const reader of [asking, leaving, stuck]) {
      reader.pause();
      reader.write(get('/long').repeat(3));
    }
    await Promise.all(rig.sockets.map((socket) => socket.isPaused() || once(socket, 'pause')));
    const closed = once(rig.server, 'close');
    rig.server.close();
    rig.door?.close();
    leaving.resetAndDestroy();
    asking.resume();
    await once(asking, 'close');
    rig.door?.closeAll();
    await closed;
    rig = await startRig(kept, true);
  });

  it('answers nothing more on the bare connection', async () => {
    rig.door?.close();
    expect(await exchange(rig.port, [Buffer.from(get('/'))])).toContain('cache;desc=hit');
    expect(rig.raw).toEqual([]);
  });
});

import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type PlainRequest, readPlainRequest } from './plain-request.ts';

/** Whole answers to plain requests, in parts; undefined where the request is for somebody else. */
export type RawAnswer = (asked: PlainRequest) => readonly Buffer[] | undefined;
/** The connections that Node's HTTP does not know of. */
export type RawDoor = {
  /** Ends them; what was written still leaves. */
  close: () => void;
  /** Ends them at once. */
  closeAll: () => void;
};

/** A connection, and the tick at which it has been silent for too long. */
type Guest = { socket: Socket; until: number };

/** Silence is measured in ticks: a timer for each connection, set anew with each request, would cost more than a request. */
const tickMs = 1000;

/**
 * Stands before an HTTP server: plain requests whose answer is ready are answered on the bare connection, at a fraction of
 * the cost. With the first request that is anything else the connection becomes the server's own, for good, as if nobody
 * had read from it. Limits stay the server's: connections, the time for a first request, the time between two.
 */
export function openRawDoor(server: Server, answer: RawAnswer): RawDoor {
  const [takeOver] = server.listeners('connection') as ((socket: Socket) => void)[];
  if (!takeOver) throw new Error('the server takes no connections');
  const guests = new Set<Guest>();
  const ticksOf = (ms: number) => Math.ceil(ms / tickMs);
  let tick = 0;
  let closed = false;

  function sweep(): void {
    tick += 1;
    for (const guest of guests) {
      if (guest.until > tick || guest.socket.isPaused()) continue;
      // Who is still taking his answer is not silent: his connection's own timer sees whether he goes on.
      if (guest.socket.writableLength > 0) guest.socket.setTimeout(server.keepAliveTimeout);
      else guest.socket.destroy();
    }
  }

  function receive(socket: Socket): void {
    const guest = { socket, until: tick + 1 + ticksOf(server.headersTimeout) };

    function read(chunk: Buffer): void {
      const text = chunk.toString('latin1');
      let from = 0;
      let hasRoom = true;
      while (from < chunk.length && hasRoom) {
        const asked = closed ? undefined : readPlainRequest(text, from);
        const parts = asked && answer(asked);
        if (!parts) break;
        hasRoom = send(parts);
        from += asked.length;
      }
      if (!hasRoom) waitForReader(chunk.subarray(from));
      else if (from < chunk.length) handOver(chunk.subarray(from));
      else guest.until = tick + 1 + ticksOf(server.keepAliveTimeout);
    }

    /** @returns whether there is room for more */
    function send([first, ...others]: readonly Buffer[]): boolean {
      if (!first) return true;
      if (others.length === 0) return socket.write(first);
      socket.cork();
      let hasRoom = socket.write(first);
      for (const part of others) hasRoom = socket.write(part);
      socket.uncork();
      return hasRoom;
    }

    /** Nothing more is read, and so nothing more is written, before the reader took what there is. */
    function waitForReader(rest: Buffer): void {
      socket.pause();
      socket.setTimeout(server.keepAliveTimeout);
      if (rest.length > 0) socket.unshift(rest);
      socket.once('drain', goOn);
    }

    function goOn(): void {
      guest.until = tick + 1 + ticksOf(server.keepAliveTimeout);
      socket.setTimeout(0);
      socket.resume();
    }

    function handOver(rest: Buffer): void {
      if (socket.destroyed || socket.writableEnded) return;
      forget();
      socket.setTimeout(0);
      socket.pause();
      socket.unshift(rest);
      takeOver?.call(server, socket);
      socket.resume();
    }

    function forget(): void {
      guests.delete(guest);
      socket.off('data', read).off('end', end).off('timeout', drop).off('error', drop).off('close', forget);
      socket.off('drain', goOn);
    }

    function end(): void {
      socket.end();
    }

    function drop(): void {
      socket.destroy();
    }

    guests.add(guest);
    socket.on('data', read).on('end', end).on('timeout', drop).on('error', drop).on('close', forget);
  }

  server.off('connection', takeOver);
  server.on('connection', receive);
  const sweeping = setInterval(sweep, tickMs).unref();
  server.once('close', () => clearInterval(sweeping));
  return {
    close() {
      closed = true;
      for (const { socket } of guests) socket.destroySoon();
    },
    closeAll() {
      for (const { socket } of guests) socket.destroy();
    },
  };
}

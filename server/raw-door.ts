import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type PlainRequest, readPlainRequest } from './plain-request.ts';

/** Whole answers to plain requests, in parts; undefined where the request is for somebody else. */
export type RawAnswer = (asked: PlainRequest) => readonly Buffer[] | undefined;
/** `close` ends the connections that Node's HTTP does not know of; what was written still leaves. */
export type RawDoor = { close: () => void };

/**
 * Stands before an HTTP server: plain requests whose answer is ready are answered on the bare connection, at a fraction of
 * the cost. With the first request that is anything else the connection becomes the server's own, for good, as if nobody
 * had read from it. Limits stay the server's: connections, the time for a first request, the time between two.
 */
export function openRawDoor(server: Server, answer: RawAnswer): RawDoor {
  const [takeOver] = server.listeners('connection') as ((socket: Socket) => void)[];
  if (!takeOver) throw new Error('the server takes no connections');
  const open = new Set<Socket>();
  let closed = false;

  function receive(socket: Socket): void {
    let isKept = false;

    function read(chunk: Buffer): void {
      const text = chunk.toString('latin1');
      let from = 0;
      let hasRoom = true;
      socket.cork();
      while (from < chunk.length && hasRoom) {
        const asked = closed ? undefined : readPlainRequest(text, from);
        const parts = asked && answer(asked);
        if (!parts) break;
        for (const part of parts) hasRoom = socket.write(part);
        from += asked.length;
      }
      socket.uncork();
      if (hasRoom && from < chunk.length) handOver(chunk.subarray(from));
      else if (!hasRoom) waitForReader(chunk.subarray(from));
      else if (!isKept) {
        isKept = true;
        socket.setTimeout(server.keepAliveTimeout);
      }
    }

    /** Nothing more is read, and so nothing more is written, before the reader took what there is. */
    function waitForReader(rest: Buffer): void {
      socket.pause();
      if (rest.length > 0) socket.unshift(rest);
      socket.once('drain', goOn);
    }

    function goOn(): void {
      socket.resume();
    }

    function handOver(rest: Buffer): void {
      forget();
      if (socket.destroyed || socket.writableEnded) return;
      socket.setTimeout(0);
      socket.pause();
      socket.unshift(rest);
      takeOver?.call(server, socket);
      socket.resume();
    }

    function forget(): void {
      open.delete(socket);
      socket.off('data', read).off('end', end).off('timeout', drop).off('error', drop).off('close', forget);
      socket.off('drain', goOn);
    }

    function end(): void {
      socket.end();
    }

    function drop(): void {
      socket.destroy();
    }

    open.add(socket);
    socket.setTimeout(server.headersTimeout);
    socket.on('data', read).on('end', end).on('timeout', drop).on('error', drop).on('close', forget);
  }

  server.off('connection', takeOver);
  server.on('connection', receive);
  return {
    close() {
      closed = true;
      for (const socket of open) socket.destroySoon();
    },
  };
}

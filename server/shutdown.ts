import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { runtime } from '#root/lib/runtime/runtime.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { ControlSocket } from './control-socket.ts';
import type { DeskEvents } from './desk-events.ts';
import type { RunningOutbox } from './outbox/start-outbox.ts';
import type { RawDoor } from './raw-door.ts';
import type { Scheduler } from './schedule/scheduler.ts';

/** After this long the process ends whatever is still open. */
const patienceMs = 10_000;

/** How often connections that fell silent meanwhile are let go. */
const sweepMs = 100;

type Stoppable = {
  server: Server;
  rawDoor: RawDoor | undefined;
  store: Pick<Store, 'close'>;
  scheduler: Pick<Scheduler, 'stop'>;
  control: ControlSocket | undefined;
  events: Pick<DeskEvents, 'close'>;
  outbox: Pick<RunningOutbox, 'close'>;
  log: Logger;
};

/** On SIGTERM or SIGINT: takes no more connections, finishes what is under way, closes the store, ends. */
export function stopOnSignals({ server, rawDoor, store, scheduler, control, events, outbox, log }: Stoppable): void {
  let stopping = false;
  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info(`${signal}: finishing`);
    const limit = setTimeout(() => {
      log.error('not finished in time');
      process.exit(1);
    }, patienceMs);
    limit.unref();
    // Readers with a request under way are told to come back by another connection.
    server.prependListener('request', (_request, response) => {
      response.shouldKeepAlive = false;
    });
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      rawDoor?.close();
      events.close();
      server.closeIdleConnections();
      // A slow reader may hold a connection, but not the paper.
      const closeAll = () => {
        rawDoor?.closeAll();
        server.closeAllConnections();
      };
      setTimeout(closeAll, patienceMs - 3_000).unref();
    });
    clearInterval(sweep);
    await runtime().readership?.close();
    await scheduler.stop();
    await control?.close();
    await outbox.close();
    await store.close();
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, (received) => void stop(received));
}

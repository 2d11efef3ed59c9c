import type { Server } from 'node:http';
import type { Logger } from 'pino';
import { runtime } from '#root/lib/runtime/runtime.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { ControlSocket } from './control-socket.ts';

/** After this long the process ends whatever is still open. */
const patienceMs = 10_000;

type Stoppable = { server: Server; store: Pick<Store, 'close'>; control: ControlSocket | undefined; log: Logger };

/** On SIGTERM or SIGINT: takes no more connections, finishes what is under way, closes the store, ends. */
export function stopOnSignals({ server, store, control, log }: Stoppable): void {
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
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
      // A slow reader may hold a connection, but not the paper.
      setTimeout(() => server.closeAllConnections(), patienceMs - 3_000).unref();
    });
    await runtime().readership?.close();
    await control?.close();
    await store.close();
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, (received) => void stop(received));
}

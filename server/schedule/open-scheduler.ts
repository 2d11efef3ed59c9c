import type { Logger } from 'pino';
import { desk } from '#root/lib/auth/desk.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import type { Store } from '#root/lib/store/port.ts';
import { createScheduler, type Scheduler, type Timer } from './scheduler.ts';

const timer: Timer = (work, ms) => {
  const handle = setTimeout(work, ms);
  return () => clearTimeout(handle);
};

/** The scheduler of this process, on the machine's own clock. The desk must be open. */
export function openScheduler(store: Store, log: Pick<Logger, 'error'>): Scheduler {
  const { audit } = desk();
  return createScheduler({
    store,
    now: runtime().now,
    timer,
    audit: audit.append,
    onFault: (error, plan) => log.error({ err: error, ...plan }, 'what a story waits for could not be done'),
  });
}

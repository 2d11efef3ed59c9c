import { AsyncLocalStorage } from 'node:async_hooks';
import type { Desk } from '#root/lib/auth/desk.ts';
import type { CardDesk } from '#root/lib/cards/card-desk.ts';
import type { Lessons } from '#root/lib/comments/learning/lessons.ts';
import type { NetworkLog } from '#root/lib/comments/network-log.ts';
import type { Outbox } from '#root/lib/outbox/open-outbox.ts';
import type { Readership } from '#root/lib/readership/readership.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { DrawPage } from './draw-page.ts';
import type { Environment } from './environment.ts';
import type { RequestContext } from './request-context.ts';

/**
 * What the one process shares. Next evaluates a module several times (page, route, server), so nothing of this may
 * live in a module of its own.
 */
export type Runtime = {
  requests: AsyncLocalStorage<RequestContext>;
  /** Milliseconds since the epoch; tests and the scheduler move it. */
  now: () => number;
  store?: Store;
  readership?: Readership;
  /** Draws the stories' cards. */
  cards?: CardDesk;
  /** Draws pages for those who copy them; set where the framework is open. */
  drawPage?: DrawPage;
  /** Lets go of a file that is kept in memory: its path as readers ask for it. */
  forgetFile?: (urlPath: string) => void;
  /** People, sessions and the audit log of the newsroom. */
  desk?: Desk;
  /** What networks sent of late, for the limits of comments. */
  networks?: NetworkLog;
  /** What moderators' decisions taught. */
  lessons?: Lessons;
  /** What is to be told to the outside. */
  outbox?: Outbox;
  environment?: Environment;
  /** Secret of this newsroom, kept in DATA_DIR: signs form tokens, keys hashes. */
  secret?: Buffer;
};

const key = Symbol.for('naba');

export function runtime(): Runtime {
  const shared = globalThis as { [key]?: Runtime };
  shared[key] ??= { requests: new AsyncLocalStorage(), now: Date.now };
  return shared[key];
}

/** The open store. @throws Error where nothing opened it (server/ and the command line do) */
export function store(): Store {
  const open = runtime().store;
  if (!open) throw new Error('The store is not open in this process.');
  return open;
}

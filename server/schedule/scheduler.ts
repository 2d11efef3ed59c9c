import type { AuditEntry } from '#root/lib/audit/audit-line.ts';
import { carryOutPlan } from '#root/lib/newsroom/carry-out-plan.ts';
import type { Store, StoryPlan } from '#root/lib/store/port.ts';

/** Runs `work` once, `ms` milliseconds from now; gives the way to call it off. */
export type Timer = (work: () => void, ms: number) => () => void;

export type SchedulerOptions = {
  store: Pick<Store, 'reads' | 'clock' | 'get' | 'commit'>;
  /** Milliseconds since the epoch. */
  now: () => number;
  timer: Timer;
  audit: (entries: readonly AuditEntry[]) => Promise<void>;
  /** Told what could not be done; it is tried again. */
  onFault: (error: unknown, plan?: StoryPlan) => void;
};

/** Does what stories wait for, when it is due. */
export type Scheduler = {
  /** Does what fell due, and then waits for the rest. Resolves once nothing is overdue. */
  start(): Promise<void>;
  /** Stops waiting; resolves once nothing is under way. */
  stop(): Promise<void>;
};

/** Whoever acts when nobody does. */
export const paperItself = { id: 'system', name: 'Naba' } as const;

/** The clock is looked at this often while something waits: it may be set forward, and timers do not know of that. */
const lookEveryMs = 1000;
/** What could not be done is tried again after this. */
const tryAgainMs = 5000;
const atOnce = 100;

/** Rests on the store alone: what it did is seen there, so that a process killed at any point is followed by one that goes on. */
export function createScheduler({ store, now, timer, audit, onFault }: SchedulerOptions): Scheduler {
  let cancel: (() => void) | undefined;
  let working: Promise<void> = Promise.resolve();
  let stopped = false;
  let unlisten: (() => void) | undefined;
  /** The next instant something is due, as far as is known; Infinity where nothing waits. */
  let next = Infinity;

  /** Comes back at `next`, and looks at the clock on the way. */
  function wait(): void {
    cancel?.();
    cancel = undefined;
    if (stopped || next === Infinity) return;
    cancel = timer(look, Math.min(Math.max(next - now(), 0), lookEveryMs));
  }

  function look(): void {
    if (now() < next) wait();
    else void work();
  }

  /** One round after the other, never two at once. */
  function work(): Promise<void> {
    working = working.then(round).then(wait, (error) => {
      onFault(error);
      next = now() + tryAgainMs;
      wait();
    });
    return working;
  }

  async function round(): Promise<void> {
    let failed = false;
    while (!stopped) {
      const plans = await store.reads.plans(atOnce);
      const due = plans.filter(({ at }) => at <= now());
      // What is overdue after a fault waits a little; what comes next does not wait for it.
      next = Math.min(failed ? now() + tryAgainMs : Infinity, plans[due.length]?.at ?? Infinity);
      if (due.length === 0 || failed) return;
      for (const plan of due) failed = !(await carryOut(plan)) || failed;
    }
  }

  async function carryOut(plan: StoryPlan): Promise<boolean> {
    const { articleId, act, at } = plan;
    try {
      const outcome = await carryOutPlan(store as Store, articleId, now(), paperItself.name);
      if (!outcome.ok) throw new Error(outcome.code);
      if (outcome.changed) {
        const before = { state: act === 'publish' ? 'scheduled' : 'published' };
        const after = { state: outcome.article.state, due: new Date(at).toISOString() };
        await audit([{ by: paperItself, act: `article.${act}`, subject: `article:${articleId}`, before, after }]);
      }
      return true;
    } catch (error) {
      onFault(error, plan);
      return false;
    }
  }

  return {
    start() {
      // Every commit of a story may bring a plan or take one away.
      unlisten = store.clock.onTick((tags) => {
        if (!stopped && (!tags || tags.has('stories'))) renew();
      });
      return work();
    },
    async stop() {
      stopped = true;
      unlisten?.();
      cancel?.();
      await working;
    },
  };

  /** Looks at the plans anew, once for all commits of one turn. */
  function renew(): void {
    cancel?.();
    cancel = timer(() => void work(), 0);
  }
}

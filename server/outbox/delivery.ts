import { dueAt, type Letter } from '#root/lib/outbox/letter.ts';
import type { Outbox } from '#root/lib/outbox/open-outbox.ts';
import { backOff } from './back-off.ts';
import type { Target } from './target.ts';

/** Runs `job` once in `ms` milliseconds. @returns the way to call it off */
export type Schedule = (ms: number, job: () => void) => () => void;

export type DeliveryOptions = {
  outbox: Pick<Outbox, 'waiting' | 'mark'>;
  target: Target;
  /** Milliseconds since the epoch. */
  now: () => number;
  schedule: Schedule;
  /** From 0 to 1. */
  random: () => number;
  /** Told of each end of a delivery: `error` where it failed. */
  onOutcome: (letters: readonly Letter[], error: string | undefined) => void;
};

export type Delivery = {
  target: Target;
  /** Looks whether there is something to send, unless it is waiting for better times. */
  wake(): void;
  /** Sends at once, also where it is waiting. */
  hurry(): void;
  /** Failures since the last success. */
  failures(): number;
  /** Resolves when nothing is being sent any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
};

/** A letter that failed so often is dead: with the growing pauses that is after about an hour and a half. */
export const mostTries = 20;
/** Timers do not reach further than some weeks, and clocks are set. */
const longestSleepMs = 3_600_000;

/** Takes the letters of one target to it, in order, one delivery at a time, until each is acknowledged or dead. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { outbox, target, now, schedule, random, onOutcome } = options;
  const closing = new AbortController();
  let working: Promise<void> | undefined;
  let news = false;
  let failures = 0;
  let notBefore = 0;
  let callOff = () => undefined as unknown;

  /** The letters of the next delivery, and the instant at which there will be one where nothing is due. */
  function next(instant: number): { due: Letter[]; wakeAt: number } {
    const due: Letter[] = [];
    let wakeAt = Infinity;
    for (const letter of outbox.waiting(target.name).values()) {
      const at = dueAt(letter);
      if (at > instant) wakeAt = Math.min(wakeAt, at);
      else if (due.length < target.most) due.push(letter);
      else break;
    }
    return { due, wakeAt };
  }

  async function deliver(letters: readonly Letter[]): Promise<void> {
    const outcome = await target.deliver(letters, closing.signal);
    // What was cut off by the end of the process is neither sent nor failed.
    if (closing.signal.aborted && outcome.kind !== 'sent') return;
    const keys = letters.map(({ key }) => key);
    if (outcome.kind === 'sent') {
      await outbox.mark(target.name, keys, 'sent');
      failures = 0;
    } else {
      failures += 1;
      const isDead = outcome.kind === 'refused' || failures >= mostTries;
      if (isDead) await outbox.mark(target.name, keys, 'dead', outcome.error);
      const asked = outcome.kind === 'failed' ? (outcome.retryAfterMs ?? 0) : 0;
      // The letters behind a dead one have their own tries.
      notBefore = isDead ? 0 : now() + Math.max(asked, backOff(failures, random));
      if (failures >= mostTries) failures = 1;
    }
    onOutcome(letters, outcome.kind === 'sent' ? undefined : outcome.error);
  }

  async function work(): Promise<void> {
    do {
      news = false;
      for (;;) {
        const { due } = next(now());
        if (closing.signal.aborted || due.length === 0 || now() < notBefore) break;
        await deliver(due);
      }
    } while (news && !closing.signal.aborted && now() >= notBefore);
  }

  function sleep(): void {
    const instant = now();
    const { due, wakeAt } = next(instant);
    const until = Math.max(due.length > 0 ? instant : wakeAt, notBefore);
    if (closing.signal.aborted || until === Infinity) return;
    callOff = schedule(Math.min(Math.max(until - instant, 0), longestSleepMs), wake);
  }

  function wake(): void {
    news = true;
    if (working || closing.signal.aborted) return;
    callOff();
    working = work()
      // The disk refuses the mark: what was sent goes again, later.
      .catch(() => {
        notBefore = now() + longestSleepMs / 60;
      })
      .then(() => {
        working = undefined;
        sleep();
      });
  }

  return {
    target,
    wake,
    hurry() {
      notBefore = 0;
      wake();
    },
    failures: () => failures,
    async idle() {
      while (working) await working;
    },
    async close() {
      callOff();
      closing.abort();
      await working;
    },
  };
}

/** Who has a story open for writing: a person, at one window of theirs. */
export type LockHolder = { accountId: string; name: string; tab: string };
export type Lock = LockHolder & { since: number; seen: number };

/** How often the window that has a story says so, and how long it is believed, in milliseconds. */
export const heartbeat = 15_000;
const believedFor = 45_000;

export type EditLocks = {
  /** Takes the lock where it is free or one's own, and says that one is still there. @returns the lock as it is then */
  hold(articleId: number, holder: LockHolder, now: number): Lock;
  /** Takes the lock from whoever has it. @returns from whom, undefined where it was free or one's own */
  takeOver(articleId: number, holder: LockHolder, now: number): Lock | undefined;
  release(articleId: number, holder: LockHolder): void;
  /** The lock that holds at `now`. */
  at(articleId: number, now: number): Lock | undefined;
};

/**
 * Who writes at which story. In memory: whoever writes says so every quarter of a minute, so that after a restart it is known
 * again soon, and what keeps texts from being written over is their stamp (see `saveWorkingCopy`), not the lock.
 */
export function createEditLocks(): EditLocks {
  const locks = new Map<number, Lock>();
  const isSame = (one: LockHolder, other: LockHolder) => one.accountId === other.accountId && one.tab === other.tab;

  function at(articleId: number, now: number): Lock | undefined {
    const lock = locks.get(articleId);
    if (lock && now - lock.seen > believedFor) locks.delete(articleId);
    return locks.get(articleId);
  }

  function give(articleId: number, { accountId, name, tab }: LockHolder, now: number, since: number): Lock {
    const lock = { accountId, name, tab, since, seen: now };
    locks.set(articleId, lock);
    return lock;
  }

  return {
    at,
    hold(articleId, holder, now) {
      const present = at(articleId, now);
      if (present && !isSame(present, holder)) return present;
      return give(articleId, holder, now, present?.since ?? now);
    },
    takeOver(articleId, holder, now) {
      const present = at(articleId, now);
      give(articleId, holder, now, now);
      return present && !isSame(present, holder) ? present : undefined;
    },
    release(articleId, holder) {
      const present = locks.get(articleId);
      if (present && isSame(present, holder)) locks.delete(articleId);
    },
  };
}

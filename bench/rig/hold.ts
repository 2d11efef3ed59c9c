import { readFileSync } from 'node:fs';

/**
 * The longest time in milliseconds that the main thread was not free, by the clock; in how much of it the thread had a
 * processor, and in how much it waited for one that others had (Linux tells, else 0). `own`: the longest of its own work in one
 * go.
 */
export type Hold = { wall: number; working: number; queued: number; own: number };

const none: Hold = { wall: 0, working: 0, queued: 0, own: 0 };

/** Watches the main thread by a timer of one millisecond. @returns what was seen since the last call */
export function watchHolds(): () => Hold {
  let longest = none;
  let last = { at: performance.now(), working: workingTime(), queued: queuedTime() };
  const look = () => {
    const now = { at: performance.now(), working: workingTime(), queued: queuedTime() };
    const [wall, working] = [now.at - last.at, now.working - last.working];
    const own = Math.max(longest.own, working);
    longest = wall > longest.wall ? { wall, working, queued: now.queued - last.queued, own } : { ...longest, own };
    last = now;
  };
  setInterval(look, 1).unref();
  return () => {
    look();
    const seen = { ...longest, wall: Math.max(0, longest.wall - 1) };
    longest = none;
    return seen;
  };
}

function workingTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Of the main thread, the first of the process. */
function queuedTime(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}

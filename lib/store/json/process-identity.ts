import { readFileSync } from 'node:fs';
import os from 'node:os';

/** Which process on which machine: `started` tells a process from a later one that was given the same number. */
export type ProcessIdentity = { pid: number; host: string; started?: string };

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, host: os.hostname(), started: startOf(process.pid) };
}

/** Boot and ticks since boot at which a process began; undefined where the system does not tell (no /proc). */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets and may hold anything; the start is the 22nd.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot}/${ticks}`;
  } catch {
    return undefined;
  }
}

/** Whether the process still runs. One of another machine can not be seen from here: `unknown`. */
export function isRunning(identity: ProcessIdentity): boolean | 'unknown' {
  if (identity.host !== os.hostname()) return 'unknown';
  if (!answersSignal(identity.pid)) return false;
  const started = startOf(identity.pid);
  return !identity.started || !started || identity.started === started;
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { setPriority } from 'node:os';

/** Lets other threads go first, by `niceness`: on Linux a priority is a thread's own. */
export function giveWay(niceness: number): void {
  if (process.platform === 'linux') setPriority(niceness);
}

import { statfs } from 'node:fs/promises';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import type { Damage } from '#root/lib/store/port.ts';

export type MachineHealth = {
  counts: { articles: number; published: number; comments: number };
  damages: readonly Damage[];
  /** Letters by whom they are for: those still to go, and those that were given up with the last error. */
  outbox: { target: string; waiting: number; dead: number; error?: string }[];
  /** Of the disk that DATA_DIR is on, in bytes; undefined where it does not say. */
  disk: { free: number; total: number } | undefined;
};

/** How the machine does: what the store holds and lost, what could not be sent, how much room is left. */
export async function machineHealth(): Promise<MachineHealth> {
  const { outbox, environment } = runtime();
  const letters = (outbox?.targets() ?? []).map(({ name }) => {
    const dead = outbox?.dead(name);
    const error = [...(dead?.values() ?? [])].at(-1)?.error;
    return { target: name, waiting: outbox?.waiting(name).size ?? 0, dead: dead?.size ?? 0, ...(error && { error }) };
  });
  return {
    counts: await store().reads.counts(),
    damages: store().damages(),
    outbox: letters,
    disk: environment && (await diskOf(environment.DATA_DIR)),
  };
}

async function diskOf(folder: string): Promise<MachineHealth['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return undefined;
  }
}

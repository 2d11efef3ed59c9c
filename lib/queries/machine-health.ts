import { statfs } from 'node:fs/promises';
import { desk } from '#root/lib/auth/desk.ts';
import { runtime, store } from '#root/lib/runtime/runtime.ts';
import type { Damage } from '#root/lib/store/port.ts';

export type MachineHealth = {
  counts: { articles: number; published: number; comments: number };
  damages: readonly Damage[];
  /** How far the index is while it is being filled; undefined where it is whole. */
  index: { done: number; total: number } | undefined;
  backup: LastBackup;
  /** Letters by whom they are for: those still to go, and those that were given up with the last error. */
  outbox: { target: string; waiting: number; dead: number; error?: string }[];
  /** Of the disk that DATA_DIR is on, in bytes; undefined where it does not say. */
  disk: { free: number; total: number } | undefined;
};

/** The last backup that was finished, ISO 8601, if it is known of; `old`: it is time for another. */
export type LastBackup = { at?: string; old: boolean };

const day = 86_400_000;
/** A backup that is older than this is called old. */
const oldAfter = 7 * day;
/** So many of the last backups are looked at for one that was finished. */
const lastBackups = 10;

/** How the machine does: what the store holds and lost, what could not be sent, how much room is left. */
export async function machineHealth(now: number): Promise<MachineHealth> {
  const { outbox, environment } = runtime();
  const letters = (outbox?.targets() ?? []).map(({ name }) => {
    const dead = outbox?.dead(name);
    const error = [...(dead?.values() ?? [])].at(-1)?.error;
    return { target: name, waiting: outbox?.waiting(name).size ?? 0, dead: dead?.size ?? 0, ...(error && { error }) };
  });
  return {
    counts: await store().reads.counts(),
    damages: store().damages(),
    index: store().progress,
    backup: await lastBackup(now),
    outbox: letters,
    disk: environment && (await diskOf(environment.DATA_DIR)),
  };
}

/** Backups are made by the command line, which writes what it did into the audit log. */
async function lastBackup(now: number): Promise<LastBackup> {
  const { lines } = await desk().audit.page({ act: 'command.backup' }, { limit: lastBackups });
  const at = lines.find(({ refused }) => !refused)?.at;
  return at ? { at, old: now - Date.parse(at) > oldAfter } : { old: true };
}

async function diskOf(folder: string): Promise<MachineHealth['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return undefined;
  }
}

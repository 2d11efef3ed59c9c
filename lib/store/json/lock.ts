import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { StoreError } from '../store-error.ts';
import { errorCode, isMissing } from './disk.ts';
import { lockFile } from './layout.ts';
import { isRunning, ownIdentity } from './process-identity.ts';

const lockOwnerSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  started: z.string().optional(),
  /** When the lock was taken, ISO 8601. */
  since: z.string(),
  /** Path of the Unix socket on which the owner takes orders from the command line. */
  socket: z.string().optional(),
  token: z.string(),
});
/** Who has a store open for writing. */
export type LockOwner = z.infer<typeof lockOwnerSchema>;

export type Lock = {
  readonly owner: LockOwner;
  /** Adds to what others read of the owner. */
  describe(details: { socket: string }): Promise<void>;
  release(): Promise<void>;
};

/** A lock held on another machine counts as left behind when its owner has not renewed it for this long. */
const renewEvery = 10_000;
const leftBehindAfter = 60_000;
const guardLeftBehindAfter = 10_000;
/** Others take over at the same time: a loser looks again this many times, with this pause in milliseconds. */
const takeoverAttempts = 50;
const takeoverPause = 10;

/** The present owner of the store in `folder`, whether it still runs or not; undefined where nobody has it. */
export async function readLock(folder: string): Promise<LockOwner | undefined> {
  try {
    return lockOwnerSchema.parse(JSON.parse(await readFile(path.join(folder, lockFile), 'utf8')));
  } catch (error) {
    if (isMissing(error)) return undefined;
    // Locks appear whole, so this is not one: nobody owns it.
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** The owner, if there is one that is alive: whom the command line may talk to. */
export async function liveOwner(folder: string): Promise<LockOwner | undefined> {
  const owner = await readLock(folder);
  return owner && (await isAlive(folder, owner)) ? owner : undefined;
}

/**
 * Takes the store for this process. What a dead process left behind is taken over.
 * @throws StoreError `locked`, its subject naming the owner's process and since when it has the store
 */
export async function takeLock(folder: string, now: number): Promise<Lock> {
  const file = path.join(folder, lockFile);
  const token = randomUUID();
  let owner: LockOwner = { ...ownIdentity(), since: new Date(now).toISOString(), token };
  const own = `${file}.${token}.tmp`;
  await writeFile(own, `${JSON.stringify(owner, null, 2)}\n`);
  try {
    for (let attempt = 0; !(await linked(own, file)); attempt += 1) {
      const other = await readLock(folder);
      if (attempt === takeoverAttempts || (other && (await isAlive(folder, other)))) throw lockedBy(other);
      await takeAway(file, other, own);
    }
  } finally {
    await rm(own, { force: true });
  }

  const renewal = setInterval(() => {
    const seconds = Date.now() / 1000;
    utimes(file, seconds, seconds).catch(() => undefined);
  }, renewEvery);
  renewal.unref();
  return {
    get owner() {
      return owner;
    },
    async describe(details) {
      owner = { ...owner, ...details };
      await writeFile(own, `${JSON.stringify(owner, null, 2)}\n`);
      await rename(own, file);
    },
    async release() {
      clearInterval(renewal);
      if ((await readLock(folder))?.token === token) await rm(file, { force: true });
    },
  };
}

async function linked(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function isAlive(folder: string, owner: LockOwner): Promise<boolean> {
  const running = isRunning(owner);
  if (running !== 'unknown') return running;
  const renewed = await stat(path.join(folder, lockFile)).catch(() => undefined);
  return renewed !== undefined && Date.now() - renewed.mtimeMs < leftBehindAfter;
}

/**
 * Removes a dead lock, and only that one. Whoever removes holds a guard meanwhile: between looking at the dead lock and
 * removing it nobody else may, or the lock of a process that has just taken the store would go with it.
 */
async function takeAway(file: string, dead: LockOwner | undefined, own: string): Promise<void> {
  const guard = `${file}.takeover`;
  if (!(await linked(own, guard))) {
    const made = await stat(guard).catch(() => undefined);
    // A guard is held for milliseconds: an old one belongs to a process that died with it.
    if (made && Date.now() - made.mtimeMs > guardLeftBehindAfter) await rm(guard, { force: true });
    await setTimeout(takeoverPause);
    return;
  }
  try {
    const present = await readLock(path.dirname(file));
    if (present?.token === dead?.token) await rm(file, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}

function lockedBy(owner: LockOwner | undefined): StoreError {
  if (!owner) return new StoreError('locked', lockFile);
  return new StoreError('locked', `pid ${owner.pid} on ${owner.host} since ${owner.since}`);
}

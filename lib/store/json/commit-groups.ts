import type { Entity } from '#root/lib/domain/entities.ts';
import { createPace } from '../pace.ts';
import type { CommitResult, Write } from '../port.ts';
import type { IndexChange } from '../sqlite/writer.ts';
import { StoreError } from '../store-error.ts';
import { refusal, type Signature, SyncFailure } from './disk.ts';
import { type Change, type GroupPlan, type Order, type Present, planGroup } from './group-plan.ts';
import { type GroupWriter, writeGroup } from './write-group.ts';

/** A commit on its way, with who waits for it. */
export type Entry = {
  order: Order;
  /** Answered when durable; the index follows. */
  bulk: boolean;
  resolve: (result: CommitResult) => void;
  reject: (error: unknown) => void;
};

export type CommitGroupsOptions = {
  writer: GroupWriter;
  present: Present;
  /** Called before a group is planned: takes in what other hands did to the files it concerns. */
  settle: (writes: Write[]) => Promise<void>;
  isDamaged: (file: string) => boolean;
  /** Adds what is to be written with a plan. */
  prepare: (plan: GroupPlan) => Promise<void>;
  /**
   * What became durable and is not indexed yet. @returns what to do once it is; that gives the clock's reading, and must not
   * hold on to the documents: many wait behind an import
   */
  onDurable: (changes: Change[], signatures: Map<string, Signature | undefined>) => () => Promise<number>;
  /** `bulk`: nobody waits for just these. */
  index: (changes: IndexChange[], bulk: boolean) => Promise<void>;
  reading: () => number;
  /** The disk can not be trusted any more, or the index does not follow. */
  onFailure: (error: unknown) => void;
};

export type CommitGroups = {
  run(entries: Entry[]): Promise<void>;
  /** Indexes and ticks changes that are in the files already. @returns the clock's reading */
  index(changes: Change[], signatures: Map<string, Signature | undefined>): Promise<number>;
  /** Resolves when everything durable is indexed as well. */
  indexed(): Promise<void>;
  /** Whether something durable is not indexed yet. */
  isBehind(): boolean;
};

/** Documents that may wait for the index behind bulk commits, so that memory stays bounded, and who waits is not kept long. */
const mostTrailing = 1536;

/** Brings groups of commits to the disk, into the index and to the clock; one group at a time. */
export function createCommitGroups(options: CommitGroupsOptions): CommitGroups {
  /** What is on its way into the index, the oldest first. */
  const trail = new Set<Promise<unknown>>();
  let trailing = 0;
  const pace = createPace();

  async function shown(count: number, indexed: Promise<void>, onIndexed: () => Promise<number>): Promise<number> {
    try {
      await indexed;
      return await onIndexed();
    } catch (error) {
      options.onFailure(error);
      throw new StoreError('damaged', 'index', { cause: error });
    } finally {
      trailing -= count;
    }
  }

  function index(changes: Change[], signatures: Map<string, Signature | undefined>, bulk = false): Promise<number> {
    trailing += changes.length;
    const onIndexed = options.onDurable(changes, signatures);
    const indexed = options.index(indexChanges(changes, signatures, options.isDamaged), bulk);
    const indexing = shown(changes.length, indexed, onIndexed);
    const followed: Promise<unknown> = indexing.catch(() => undefined).then(() => trail.delete(followed));
    trail.add(followed);
    return indexing;
  }

  /** The index is close enough behind for another group. */
  async function room(): Promise<void> {
    while (trailing > mostTrailing) await trail.values().next().value;
  }

  async function run(entries: Entry[]): Promise<void> {
    const accepted: { entry: Entry; versions: CommitResult['versions'] }[] = [];
    await room();
    try {
      const writes = entries.flatMap(({ order }) => (order.adopted ? [] : order.writes));
      if (writes.length > 0) await options.settle(writes);
      const builder = planGroup(options.present);
      for (const entry of entries) {
        await pace();
        try {
          accepted.push({ entry, versions: await builder.add(entry.order) });
        } catch (error) {
          if (!(error instanceof StoreError)) throw error;
          entry.reject(error);
        }
      }
      if (accepted.length === 0) return;
      const plan = await builder.finish();
      await options.prepare(plan);
      const signatures = await writeGroup(options.writer, plan);
      const bulk = accepted.every(({ entry }) => entry.bulk);
      const indexing = index(plan.changes, signatures, bulk);
      const reading = bulk ? options.reading() : await indexing;
      for (const { entry, versions } of accepted) {
        entry.resolve({ reading, versions });
        // Whoever waits goes on at once: many of them together would hold the thread.
        await pace();
      }
    } catch (error) {
      if (error instanceof SyncFailure) options.onFailure(error);
      for (const entry of entries) entry.reject(refusal(error, options.writer.folder));
    }
  }

  return { run, index, indexed: async () => void (await Promise.all(trail)), isBehind: () => trailing > 0 };
}

function indexChanges(
  changes: Change[],
  signatures: Map<string, Signature | undefined>,
  isDamaged: (file: string) => boolean,
): IndexChange[] {
  const last = new Map<string, IndexChange>();
  for (const { collection, id, after, file } of changes) {
    const key = `${collection}:${id}`;
    // Deleted first, so that the last change of a document also comes last.
    last.delete(key);
    const signature = isDamaged(file) ? undefined : signatures.get(file);
    last.set(key, { collection, id, document: (after as Entity | undefined) ?? null, file, signature } as IndexChange);
  }
  return [...last.values()];
}

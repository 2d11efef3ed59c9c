import { startThread } from '#root/lib/threads/thread-calls.ts';
import { type IndexHost, type IndexHostOptions, openIndexHost } from './index-host.ts';
import type { IndexThread } from './index-worker.ts';

/** An index as the main thread sees it: everything takes its turn, in the order asked. */
export type IndexClient = {
  [K in Exclude<keyof IndexHost, 'scan' | 'gather'>]: (
    ...given: Parameters<IndexHost[K]>
  ) => Promise<ReturnType<IndexHost[K]>>;
} & Pick<IndexHost, 'scan' | 'gather'>;

/** The index on this very thread: for short-lived processes, where starting a thread costs more than the work. */
export async function openIndexHere(options: IndexHostOptions): Promise<IndexClient> {
  const host = openIndexHost(options);
  return {
    maxArticleId: async () => host.maxArticleId(),
    fresh: async () => host.fresh(),
    apply: async (changes) => host.apply(changes),
    gather: host.gather,
    note: async (seen) => host.note(seen),
    scan: host.scan,
    keepKin: async (found) => host.keepKin(found),
    changeOver: async () => host.changeOver(),
    close: async () => host.close(),
  };
}

/** Reading a whole paper makes much that lives briefly: with more room for it a new index takes a quarter less time. */
const building = { maxYoungGenerationSizeMb: 48 };

/** The index on a thread of its own. */
export async function openIndexThread(options: IndexHostOptions): Promise<IndexClient> {
  const program = new URL('./index-worker.ts', import.meta.url);
  const thread = startThread<IndexThread>(program, options.building ? building : undefined);
  try {
    await thread.ask('open', [options]);
  } catch (error) {
    await thread.end();
    throw error;
  }
  return {
    maxArticleId: () => thread.ask('maxArticleId', []),
    fresh: () => thread.ask('fresh', []),
    apply: (changes) => thread.ask('apply', [changes]),
    gather: (changes) => thread.ask('gather', [changes]),
    note: (seen) => thread.ask('note', [seen]),
    scan: (scan, report) => thread.ask('scan', [scan], report),
    keepKin: (found) => thread.ask('keepKin', [found]),
    changeOver: () => thread.ask('changeOver', []),
    async close() {
      await thread.ask('close', []);
      await thread.end();
    },
  };
}

import type { Collection, Entity } from '#root/lib/domain/entities.ts';
import type { BulkStore } from './bulk-store.ts';

/**
 * A store in which an import can be rehearsed: it reads from `store`, and what is written into it is known to it alone and
 * forgotten with it. Stories and comments are not kept: they are too many, and nothing reads them back.
 */
export function rehearsal(store: BulkStore): BulkStore {
  const small = new Map<string, Entity>();
  let nextId: number | undefined;
  const keyOf = (collection: Collection, id: string | number) => `${collection}:${id}`;

  return {
    ...store,
    clock: store.clock,
    reads: store.reads,
    nextArticleId() {
      nextId = nextId === undefined ? Number.MAX_SAFE_INTEGER - 10_000_000 : nextId + 1;
      return nextId;
    },
    async get(collection, id) {
      return (small.get(keyOf(collection, id)) as never) ?? store.get(collection, id);
    },
    async all(collection) {
      const made = [...small].filter(([key]) => key.startsWith(`${collection}:`)).map(([, document]) => document);
      const ids = new Set(made.map(({ id }) => id));
      return [...(await store.all(collection)).filter(({ id }) => !ids.has(id)), ...made] as never;
    },
    async commit({ writes }) {
      for (const { collection, id, document } of writes) {
        if (!document) continue;
        if (collection !== 'article' && collection !== 'comment') small.set(keyOf(collection, id), document);
      }
      return {
        reading: 0,
        versions: writes.map(({ collection, id, expected }) => ({ collection, id, version: expected + 1 })),
      };
    },
    flush: async () => undefined,
  };
}

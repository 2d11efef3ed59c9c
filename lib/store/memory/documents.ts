import type { Collection, Entity, EntityId } from '#root/lib/domain/entities.ts';

/** Documents by collection and id. What it gives out is frozen: a caller's change must go through a commit. */
export type Documents = {
  get<C extends Collection>(collection: C, id: EntityId<C>): Entity<C> | undefined;
  /** Every document by id; the same list until one of them changes. */
  all<C extends Collection>(collection: C): readonly Entity<C>[];
  set(collection: Collection, id: string | number, document: Entity | null): void;
};

export function createDocuments(): Documents {
  const byCollection = new Map<Collection, Map<string | number, Entity>>();
  const lists = new Map<Collection, readonly Entity[]>();

  function listOf(collection: Collection): readonly Entity[] {
    const known = lists.get(collection);
    if (known) return known;
    const entries = [...(byCollection.get(collection) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    const list = Object.freeze(entries.map(([, document]) => document));
    lists.set(collection, list);
    return list;
  }

  return {
    get: <C extends Collection>(collection: C, id: EntityId<C>) =>
      byCollection.get(collection)?.get(id) as Entity<C> | undefined,
    all: <C extends Collection>(collection: C) => listOf(collection) as unknown as readonly Entity<C>[],
    set(collection, id, document) {
      const documents = byCollection.get(collection) ?? new Map<string | number, Entity>();
      byCollection.set(collection, documents);
      if (document) documents.set(id, frozen(structuredClone(document)));
      else documents.delete(id);
      lists.delete(collection);
    },
  };
}

function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) frozen(inner);
  return Object.freeze(value);
}

import type { BulkStore } from './bulk-store.ts';
import type { ImportLine } from './import-line.ts';

/** The numbers that stories had in the paper they were exported from. */
export function ownNumbers(store: BulkStore) {
  const given = new Set<number>();
  return {
    /** The number of the very story of which the line tells, where it was written in this paper and has no source. */
    async known({ own }: ImportLine): Promise<number | undefined> {
      if (own?.number === undefined) return undefined;
      const there = await store.get('article', own.number);
      return there && there.sourceId === undefined && there.createdAt === own.createdAt ? there.id : undefined;
    },
    /** The number that a story had, where it is free here. */
    async free({ own }: ImportLine): Promise<number | undefined> {
      const number = own?.number;
      if (number === undefined || given.has(number) || (await store.get('article', number))) return undefined;
      given.add(number);
      return number;
    },
  };
}

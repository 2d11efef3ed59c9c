import type { Collection } from '#root/lib/domain/entities.ts';

type Loose = Record<string, unknown>;

/** Pure steps from schema `n` (the key) to `n + 1`, for each collection that ever changed its shape. */
export type Migrations = { [C in Collection]?: Record<number, (document: Loose) => Loose> };

/** Applied whenever a document is read; its file is rewritten at the next save only. */
export const migrations: Migrations = {};

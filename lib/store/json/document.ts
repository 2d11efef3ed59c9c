import { type Collection, type Entity, entitySchemas } from '#root/lib/domain/entities.ts';
import { type Migrations, migrations as ownMigrations } from './migrations.ts';

/** The file's text as a document, or why it is none. */
export type Parsed<C extends Collection> = { document: Entity<C> } | { reason: string };

type Loose = Record<string, unknown>;

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema version that documents of the collection carry today. */
export function schemaVersion(collection: Collection): number {
  return entitySchemas[collection].shape.schema.value;
}

/**
 * Reads a document from JSON text: parsed, brought from older schemas to today's, checked.
 *
 * @param id what the file's name says the document is called; omit it for lines, which carry their own
 */
export function parseDocument<C extends Collection>(
  collection: C,
  text: string,
  id?: string | number,
  migrations: Migrations = ownMigrations,
): Parsed<C> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { reason: text.trim() === '' ? 'empty' : 'not-json' };
  }
  if (!isObject(json)) return { reason: 'not-an-object' };
  const migrated = migrate(collection, json, migrations);
  if ('reason' in migrated) return migrated;
  const parsed = entitySchemas[collection].safeParse(migrated.json);
  if (!parsed.success) return { reason: `invalid ${fieldOf(parsed.error)}` };
  if (id !== undefined && parsed.data.id !== id) return { reason: 'id-differs-from-file-name' };
  return { document: parsed.data as Entity<C> };
}

function migrate(collection: Collection, json: Loose, migrations: Migrations): { json: Loose } | { reason: string } {
  const target = schemaVersion(collection);
  let current = json;
  for (let schema = json.schema; schema !== target; schema = current.schema) {
    if (typeof schema !== 'number' || schema > target) return { reason: `unknown-schema ${String(schema)}` };
    const step = migrations[collection]?.[schema];
    if (!step) return { reason: `unknown-schema ${schema}` };
    current = { ...step(current), schema: schema + 1 };
  }
  return { json: current };
}

function fieldOf(error: { issues: { path: PropertyKey[] }[] }): string {
  return error.issues[0]?.path.map(String).join('.') || 'document';
}

/** The text of a document's file: people read and edit these. */
export function formatDocument(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

import { entitySchemas } from '#root/lib/domain/entities.ts';
import type { Commit, Write } from './port.ts';
import { StoreError } from './store-error.ts';

/**
 * The commit with its documents as they will be stored: parsed, of the version after the expected one.
 * @throws StoreError `invalid`, its subject naming the first thing that is wrong, e.g. `article:17.headline`
 */
export function checkedCommit(commit: Commit): Commit {
  const seen = new Set<string>();
  const writes = commit.writes.map((write) => {
    const subject = `${write.collection}:${write.id}`;
    if (!Object.hasOwn(entitySchemas, write.collection) || seen.has(subject)) throw new StoreError('invalid', subject);
    seen.add(subject);
    if (!Number.isSafeInteger(write.expected) || write.expected < 0) {
      throw new StoreError('invalid', `${subject}.expected`);
    }
    return checkedWrite(write, subject);
  });
  return { ...commit, writes };
}

function checkedWrite(write: Write, subject: string): Write {
  if (write.document === null) return write;
  const parsed = entitySchemas[write.collection].safeParse({ ...write.document, version: write.expected + 1 });
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.map(String).join('.');
    throw new StoreError('invalid', field ? `${subject}.${field}` : subject, { cause: parsed.error });
  }
  if (parsed.data.id !== write.id) throw new StoreError('invalid', `${subject}.id`);
  return { ...write, document: parsed.data } as Write;
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { instantSchema } from '#root/lib/domain/value.ts';

/** Who did something: an account, or `command line`, `system`, `nobody` (somebody who is not signed in). */
export const actorSchema = z.object({ id: z.string(), name: z.string() });
export type Actor = z.infer<typeof actorSchema>;

/** What is written of one act. Never a secret: no password, token, code, or reader's address. */
export type AuditEntry = {
  by: Actor;
  /** What was done, by the name of its action, e.g. `article.publish`, `sign-in`. */
  act: string;
  /** What it was done to, e.g. `article:17`, `account:u-…`. */
  subject: string;
  /** Left out where it was done; else the code of its refusal. */
  refused?: string;
  /** What it changed: only the parts that differ. */
  before?: unknown;
  after?: unknown;
  /**
   * A keyed hash of the network: enough to see that two acts came from one place, or from a place never seen, while the
   * paper keeps nobody's address.
   */
  from?: string;
};

export const auditLineSchema = z.object({
  n: z.number().int().positive(),
  at: instantSchema,
  by: actorSchema,
  act: z.string(),
  subject: z.string(),
  refused: z.string().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  from: z.string().optional(),
  /** The hash of the line before; of the first one, zeros. */
  prev: z.string(),
  hash: z.string(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

/** What stands in the first line for the one before. */
export const beginning = '0'.repeat(64);

/** The SHA-256 of a line without its own hash, its fields in the order in which they stand in the file. */
export function lineHash(line: Omit<AuditLine, 'hash'>): string {
  const { hash: _own, ...rest } = line as AuditLine;
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex');
}

/** The entry as the line after `last`. */
export function nextLine(entry: AuditEntry, last: Pick<AuditLine, 'n' | 'hash'> | undefined, now: number): AuditLine {
  const { by, act, subject, refused, before, after, from } = entry;
  const line = {
    n: (last?.n ?? 0) + 1,
    at: new Date(now).toISOString(),
    by: { id: by.id, name: by.name },
    act,
    subject,
    ...(refused && { refused }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...(from && { from }),
    prev: last?.hash ?? beginning,
  };
  // As it will be read again: what JSON leaves out (undefined) is not in the hash either.
  const written = JSON.parse(JSON.stringify(line)) as typeof line;
  return { ...written, hash: lineHash(written) };
}

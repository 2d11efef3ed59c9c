import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type AuditLine, auditLineSchema, beginning, lineHash } from './audit-line.ts';
import { auditFolder } from './audit-log.ts';
import { auditFiles } from './audit-places.ts';

export type AuditCheck = {
  lines: number;
  /** The hash of the last line: whoever noted it elsewhere sees whether lines were cut off at the end. */
  tip: string;
  /** The first line that does not follow from the one before it. */
  broken?: { file: string; line: number; reason: 'not-a-line' | 'changed' | 'out-of-chain' };
};

/** Follows the chain of a paper's audit log from its first line. A line that is still being written is none yet. */
export async function checkAudit(dataFolder: string): Promise<AuditCheck> {
  const folder = path.join(dataFolder, auditFolder);
  let last: Pick<AuditLine, 'n' | 'hash'> = { n: 0, hash: beginning };
  for (const name of await auditFiles(folder)) {
    const text = await readFile(path.join(folder, name), 'utf8');
    const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
    lines.pop();
    for (const [index, line] of lines.entries()) {
      const read = lineOf(line);
      const reason = !read ? 'not-a-line' : faultOf(read, last);
      if (!read || reason) {
        const broken = { file: `${auditFolder}/${name}`, line: index + 1, reason: reason ?? 'not-a-line' } as const;
        return { lines: last.n, tip: last.hash, broken };
      }
      last = read;
    }
  }
  return { lines: last.n, tip: last.hash };
}

function faultOf(line: AuditLine, last: Pick<AuditLine, 'n' | 'hash'>): 'changed' | 'out-of-chain' | undefined {
  if (line.prev !== last.hash || line.n !== last.n + 1) return 'out-of-chain';
  return lineHash(line) === line.hash ? undefined : 'changed';
}

function lineOf(text: string): AuditLine | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // The fields as they stand: their order is part of the hash.
    return auditLineSchema.safeParse(value).success ? (value as AuditLine) : undefined;
  } catch {
    return undefined;
  }
}

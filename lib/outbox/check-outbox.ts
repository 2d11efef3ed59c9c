import path from 'node:path';
import { z } from 'zod';
import type { Finding } from '#root/lib/store/json/check-store.ts';
import { wholeLines } from '#root/lib/store/json/json-lines.ts';
import { letterSchema } from './letter.ts';
import { markSchema, targetSchema } from './mark.ts';
import { letterFile, markFile, targetFile } from './outbox-files.ts';
import { readLine, textOf } from './outbox-lines.ts';

/** Looks at the outbox's files in DATA_DIR: how many letters lie there, and lines that can not be read. */
export async function checkOutbox(folder: string): Promise<{ letters: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  const linesOf = async (file: string, schema: z.ZodType) => {
    const lines = wholeLines(await textOf(path.join(folder, file)));
    for (const { number, text } of lines) {
      if (readLine(text, schema) === undefined) findings.push({ file, reason: `line ${number}: not-of-the-outbox` });
    }
    return lines.length;
  };
  const letters = await linesOf(letterFile, letterSchema);
  await linesOf(markFile, markSchema);
  const targets = await textOf(path.join(folder, targetFile));
  if (targets !== '' && readLine(targets, z.array(targetSchema)) === undefined) {
    findings.push({ file: targetFile, reason: 'no-targets' });
  }
  return { letters, findings };
}

import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { isMissing } from '#root/lib/store/json/disk.ts';

/** What a line says; undefined where it is none: `naba check` names it, the rest goes on. */
export function readLine<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The text of one of the outbox's files; none where it is not there yet. */
export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

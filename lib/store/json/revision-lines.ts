import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Article } from '#root/lib/domain/article.ts';
import type { Revision } from '../port.ts';
import { isMissing } from './disk.ts';
import { parseDocument } from './document.ts';
import { wholeLines } from './json-lines.ts';
import { revisionsFile } from './layout.ts';
import type { Migrations } from './migrations.ts';

const headSchema = z.object({
  version: z.number(),
  at: z.string(),
  by: z.string(),
  reason: z.string().optional(),
  deleted: z.boolean().optional(),
  article: z.unknown(),
});

/** Every version that was written of a story, also those that a crash kept from becoming the story, oldest first. */
export async function readRevisions(folder: string, articleId: number, migrations?: Migrations): Promise<Revision[]> {
  let text: string;
  try {
    text = await readFile(path.join(folder, revisionsFile(articleId)), 'utf8');
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  const byVersion = new Map<number, Revision>();
  for (const line of wholeLines(text)) {
    const head = headOf(line.text);
    if (head?.deleted) byVersion.clear();
    const parsed = head && parseDocument('article', JSON.stringify(head.article ?? null), articleId, migrations);
    if (!head || !parsed || 'reason' in parsed) continue;
    const { version, at, by, reason } = head;
    byVersion.delete(version);
    byVersion.set(version, { version, at, by, ...(reason !== undefined && { reason }), article: parsed.document });
  }
  return [...byVersion.values()];
}

/** The story as it was at `version`; undefined where its history does not tell. */
export async function revisionAt(folder: string, articleId: number, version: number): Promise<Article | undefined> {
  return (await readRevisions(folder, articleId)).findLast((revision) => revision.version === version)?.article;
}

function headOf(line: string): z.infer<typeof headSchema> | undefined {
  try {
    return headSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

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

/**
 * The saved versions of a story, oldest first.
 *
 * @param current the story's version, undefined where there is no story: what was written above it is left out, since a
 * crash kept it from becoming the story
 */
export async function readRevisions(
  folder: string,
  articleId: number,
  current: number | undefined,
  migrations?: Migrations,
): Promise<Revision[]> {
  const revisions: Revision[] = [];
  /** Where the present story's own history begins: after the last deletion. */
  let beginning = 0;
  const dropFrom = (version: number) => {
    for (let last = revisions.at(-1); last && revisions.length > beginning; last = revisions.at(-1)) {
      if (last.version < version) return;
      revisions.pop();
    }
  };
  for (const line of wholeLines(await textOf(path.join(folder, revisionsFile(articleId))))) {
    const head = headOf(line.text);
    if (!head) continue;
    const parsed = parseDocument('article', JSON.stringify(head.article ?? null), articleId, migrations);
    dropFrom(head.version);
    if (head.deleted) beginning = revisions.length;
    if ('reason' in parsed) continue;
    const { version, at, by, reason } = head;
    revisions.push({ version, at, by, ...(reason !== undefined && { reason }), article: parsed.document });
  }
  if (current !== undefined) dropFrom(current + 1);
  return revisions;
}

/** The story as it was at `version`; undefined where its history does not tell. */
export async function revisionAt(folder: string, articleId: number, version: number): Promise<Article | undefined> {
  const revisions = await readRevisions(folder, articleId, version);
  return revisions.findLast((revision) => revision.version === version)?.article;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

function headOf(line: string): z.infer<typeof headSchema> | undefined {
  try {
    return headSchema.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}

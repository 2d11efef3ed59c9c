import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentChange } from '../commit-tags.ts';
import type { Beside } from './beside.ts';
import { isMissing } from './disk.ts';
import type { Change, GroupPlan } from './group-plan.ts';
import { type GroupWriter, writeGroup } from './write-group.ts';

type Known = { tags: Set<string>; lines: string };

/** Writes the lines beside the documents with the groups of commits. */
export function createBesideLines(beside: Beside | undefined, tagsOf: (changes: Change[]) => Promise<Set<string>>) {
  const known = new WeakMap<Change[], Known>();

  async function prepare(plan: GroupPlan): Promise<void> {
    if (!beside) return;
    const tags = await tagsOf(plan.changes);
    const lines = beside.lines(plan.changes as unknown as DocumentChange[], tags);
    known.set(plan.changes, { tags, lines });
    if (lines === '') return;
    plan.appends.set(beside.file, lines);
    plan.first = beside.file;
  }

  return {
    prepare,
    /** The tags of changes that were prepared, and the lines to be told of once the changes are seen. */
    prepared: (changes: Change[]): Known | undefined => known.get(changes),
    /** Writes the lines of changes that are in their files already, made by other hands. */
    async write(writer: GroupWriter, changes: Change[]): Promise<void> {
      const plan: GroupPlan = { files: new Map(), appends: new Map(), bound: false, changes };
      await prepare(plan);
      if (plan.appends.size > 0) await writeGroup(writer, plan);
    },
    async rewrite(writer: GroupWriter, change: (lines: string) => string): Promise<void> {
      if (!beside) return;
      const before = await readFile(path.join(writer.folder, beside.file), 'utf8').catch((error: unknown) => {
        if (isMissing(error)) return '';
        throw error;
      });
      const files = new Map([[beside.file, change(before)]]);
      await writeGroup(writer, { files, appends: new Map(), bound: false, changes: [] });
    },
  };
}

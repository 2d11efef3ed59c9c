import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Views of one story counted together. */
export type Views = { id: number; views: number; at: number };

const line = z.tuple([z.number().int().positive(), z.number().int().positive(), z.number()]);
const keptDays = 21;
const day = 86_400_000;

/** The views of a paper as JSON Lines `[id, views, at]`, a file a UTC day; older files go. Nobody's identity is in them. */
export type ViewLog = { load(now: number): Promise<Views[]>; append(batch: readonly Views[]): Promise<void> };

export function createViewLog(folder: string): ViewLog {
  const fileOf = (at: number) => path.join(folder, `${new Date(at).toISOString().slice(0, 10)}.jsonl`);

  async function load(now: number): Promise<Views[]> {
    await mkdir(folder, { recursive: true });
    const views: Views[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.jsonl')).sort()) {
      const file = path.join(folder, name);
      if (Date.parse(name.slice(0, 10)) < now - keptDays * day) await rm(file);
      else views.push(...(await readFile(file, 'utf8')).split('\n').flatMap(parseLine));
    }
    return views;
  }

  async function append(batch: readonly Views[]): Promise<void> {
    const byFile = Map.groupBy(batch, ({ at }) => fileOf(at));
    for (const [file, views] of byFile) {
      const handle = await open(file, 'a');
      try {
        // A line of its own first: what a crash left unfinished must not swallow the next line.
        const text = views.map(({ id, views: count, at }) => JSON.stringify([id, count, at])).join('\n');
        await handle.appendFile(`\n${text}\n`);
        await handle.datasync();
      } finally {
        await handle.close();
      }
    }
  }

  return { load, append };
}

function parseLine(text: string): Views[] {
  try {
    const [id, views, at] = line.parse(JSON.parse(text));
    return [{ id, views, at }];
  } catch {
    // A torn last line or a foreign one: its views are lost, the others count.
    return [];
  }
}

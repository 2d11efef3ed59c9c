import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { actorSchema } from '#root/lib/audit/audit-line.ts';
import { instantSchema } from '#root/lib/domain/value.ts';
import { isMissing, realDisk, syncFolder, syncHandle } from '#root/lib/store/json/disk.ts';

/** What one colleague says to the others about a story. Never shown to readers. */
export const storyNoteSchema = z.object({ at: instantSchema, by: actorSchema, text: z.string() });
export type StoryNote = z.infer<typeof storyNoteSchema>;

/** What colleagues say about stories: a file of lines a story, read when it is asked for. */
export type StoryNotes = {
  /** Oldest first. */
  of(articleId: number): Promise<StoryNote[]>;
  /** Durable before it resolves. */
  add(articleId: number, note: StoryNote): Promise<void>;
};

export const notesFolder = 'notes';
const storiesPerFolder = 1000;

export function openStoryNotes(dataFolder: string): StoryNotes {
  const fileOf = (articleId: number) =>
    path.join(dataFolder, notesFolder, String(Math.floor(articleId / storiesPerFolder)), `${articleId}.jsonl`);
  let queue: Promise<unknown> = Promise.resolve();

  async function write(articleId: number, note: StoryNote): Promise<void> {
    const file = fileOf(articleId);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'a+', 0o600);
    try {
      const { size } = await handle.stat();
      const last = Buffer.alloc(1);
      if (size > 0) await handle.read(last, 0, 1, size - 1);
      // A line that a crash cut off is ended, so that it spoils no other.
      const end = size > 0 && last[0] !== 0x0a ? '\n' : '';
      await realDisk.write(handle, Buffer.from(`${end}${JSON.stringify(note)}\n`), null);
      await syncHandle(realDisk, handle);
      if (size === 0) await syncFolder(realDisk, path.dirname(file));
    } finally {
      await handle.close();
    }
  }

  return {
    async of(articleId) {
      const text = await readFile(fileOf(articleId), 'utf8').catch((error) =>
        isMissing(error) ? '' : Promise.reject(error),
      );
      return text.split('\n').flatMap((line) => readNote(line) ?? []);
    },
    add(articleId, note) {
      const turn = queue.then(() => write(articleId, storyNoteSchema.parse(note)));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}

function readNote(line: string): StoryNote | undefined {
  try {
    return storyNoteSchema.parse(JSON.parse(line));
  } catch {
    // The empty end of the file, or a line that was cut off.
    return undefined;
  }
}

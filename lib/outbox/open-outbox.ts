import path from 'node:path';
import { z } from 'zod';
import type { Beside } from '#root/lib/store/json/beside.ts';
import { realDisk, writeFileDurably } from '#root/lib/store/json/disk.ts';
import { formatLine, wholeLines } from '#root/lib/store/json/json-lines.ts';
import { groupLetters } from './group-letters.ts';
import { type Letter, letterSchema } from './letter.ts';
import { type Mark, markSchema, type TargetName, targetSchema } from './mark.ts';
import { createMarkLines } from './mark-lines.ts';
import { letterFile, markFile, targetFile } from './outbox-files.ts';
import { readLine, textOf } from './outbox-lines.ts';
import { createOutboxState, type DeadLetter } from './outbox-state.ts';

const keySchema = z.object({ key: z.string() });

/** Anything that holds the letters' file, in which it may be replaced between commits. */
type Rewriter = { rewriteBeside(rewrite: (lines: string) => string): Promise<void> };

export type Outbox = {
  /** For the store: what every commit writes. */
  readonly beside: Beside;
  /** Takes in what the files say. Once the store is open, which may have finished an interrupted commit. */
  load(): Promise<void>;
  targets(): TargetName[];
  /** Says who is told from now on, also to processes that come later. */
  setTargets(targets: readonly TargetName[]): Promise<void>;
  /** Adds a letter that a restart may forget. */
  post(letter: Letter): void;
  /** Letters that are to go, in the order of their commits, also those that are not due yet. */
  waiting(target: string): ReadonlyMap<string, Letter>;
  dead(target: string): ReadonlyMap<string, DeadLetter>;
  /** Notes, durably, what became of letters. */
  mark(target: string, keys: readonly string[], mark: Mark['mark'], error?: string): Promise<void>;
  /** Called when there is something new to send; `hurry`: what waits for a later try is to be tried now. */
  onNews(listener: (hurry: boolean) => void): void;
  hurry(): void;
  /** Takes the lines of what everybody was told off the disk, where there are `most` of them (default: any). */
  tidy(store: Rewriter, most?: number): Promise<void>;
  close(): Promise<void>;
};

/** The outbox in `folder` (DATA_DIR), whoever holds that: only reads. `now`: milliseconds since the epoch. */
export async function openOutbox(folder: string, now: () => number): Promise<Outbox> {
  const file = (name: string) => path.join(folder, name);
  const state = createOutboxState();
  const volatile = new Set<string>();
  const listeners: ((hurry: boolean) => void)[] = [];
  const markLines = createMarkLines(file(markFile));
  const announce = (hurry = false) => {
    for (const listener of listeners) listener(hurry);
  };
  const keptTargets = await textOf(file(targetFile));
  state.setTargets(readLine(keptTargets, z.array(targetSchema)) ?? [], now());

  function addLines(lines: string): void {
    for (const { text } of wholeLines(lines)) {
      const letter = readLine(text, letterSchema);
      if (letter) state.add(letter);
    }
  }

  return {
    beside: {
      file: letterFile,
      lines(changes, tags) {
        const takes = new Set(state.targets().map((target) => target.takes));
        const wanted = { tags: takes.has('tags'), stories: takes.has('stories') };
        return groupLetters(changes, tags, wanted, now()).map(formatLine).join('');
      },
      shown(lines) {
        addLines(lines);
        announce();
      },
    },
    async load() {
      addLines(await textOf(file(letterFile)));
      for (const { text } of wholeLines(await textOf(file(markFile)))) {
        const mark = readLine(text, markSchema);
        if (mark) state.mark(mark);
      }
      announce();
    },
    targets: state.targets,
    async setTargets(targets) {
      state.setTargets(targets, now());
      const text = JSON.stringify(targets);
      if (text !== keptTargets) await writeFileDurably(realDisk, file(targetFile), text);
      announce();
    },
    post(letter) {
      volatile.add(letter.key);
      state.add(letter);
      announce();
    },
    waiting: state.waiting,
    dead: state.dead,
    async mark(target, keys, mark, error) {
      const at = new Date(now()).toISOString();
      const marks = keys.map((key): Mark => ({ key, target, mark, at, ...(error && { error }) }));
      const lasting = marks.filter(({ key }) => !volatile.has(key));
      await markLines.append(lasting.map(formatLine).join(''));
      for (const one of marks) state.mark(one);
      if (mark === 'again') announce();
    },
    hurry: () => announce(true),
    onNews: (listener) => void listeners.push(listener),
    async tidy(store, most = 1) {
      state.sweep(now());
      const gone = new Set(state.gone);
      if (gone.size < most) return;
      const kept = (lines: string) => {
        const left = wholeLines(lines).filter(({ text }) => !gone.has(readLine(text, keySchema)?.key ?? ''));
        return left.map(({ text }) => `${text}\n`).join('');
      };
      // Letters first: marks of letters that are gone do nothing, letters without their marks would go twice.
      await store.rewriteBeside(kept);
      await markLines.rewrite(kept);
      for (const key of gone) {
        state.gone.delete(key);
        volatile.delete(key);
      }
    },
    close: markLines.settled,
  };
}

import type { JsonStore } from '#root/lib/store/json/open-json-store.ts';

/** How far a long work is. `fraction` of the whole (0 to 1), `rate` a second, `left` in seconds. */
export type WorkProgress = { done: number; unit: string; fraction: number; rate: number; left: number };

/** Where a command's words go: to the terminal, or through the socket to it. */
export type Output = {
  print(line: string): void;
  /** Complaints: standard error. */
  warn(line: string): void;
  progress(progress: WorkProgress): void;
};

export type CommandContext = Output & {
  store: JsonStore;
  /** The words after the command's name. */
  args: string[];
  /** What came on standard input, for commands that take it. */
  input?: string | undefined;
  /** The folder in which the user stands: relative paths are meant from there. */
  cwd: string;
  now: () => number;
  /** Aborted by Ctrl-C: the command stops at the next point where the store is consistent. */
  signal: AbortSignal;
};

/** A verb of the command line, run in the process that has the store open. */
export type Command = {
  usage: string;
  summary: string;
  /** Whether a store without settings becomes an empty paper first: for verbs that fill it. */
  fills?: true;
  /** Whether it is long work, for which the index has a thread of its own. */
  long?: true;
  /** Whether it takes something on standard input. */
  takesInput?: (args: readonly string[]) => boolean;
  /** @returns the exit code @throws UsageError, CommandError, StoreError */
  run(context: CommandContext): Promise<number>;
};

/** The words after a command's name are not what it takes: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command can not do what was asked, in plain English: exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

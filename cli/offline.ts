import type { Output } from './command.ts';

export type OfflineContext = Output & { folder: string; now: () => number };

/** A verb that works on the folder itself and needs no open store. */
export type OfflineCommand = { usage: string; summary: string };

export const offlineCommands: readonly OfflineCommand[] = [];

export function offlineCommand(
  _name: string,
  _args: string[],
  _cwd: string,
): { run(context: OfflineContext): Promise<number> } | undefined {
  return undefined;
}

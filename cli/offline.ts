import type { Output } from './command.ts';
import { checkCommand } from './commands/check.ts';
import { namesBackup, restoreBackupCommand } from './commands/restore-backup.ts';

export type OfflineContext = Output & { folder: string; args: string[]; cwd: string };

/** A verb that works on the data folder itself and needs no open store. */
export type OfflineCommand = {
  usage: string;
  summary: string;
  /** @returns the exit code @throws UsageError, CommandError, StoreError */
  run(context: OfflineContext): Promise<number>;
};

export const offlineCommands: readonly OfflineCommand[] = [checkCommand, restoreBackupCommand];

/** The verb of this name that needs no open store; undefined where it is one of the others. */
export function offlineCommand(name: string, args: readonly string[], cwd: string): OfflineCommand | undefined {
  if (name === 'check') return checkCommand;
  return name === 'restore' && namesBackup(args, cwd) ? restoreBackupCommand : undefined;
}

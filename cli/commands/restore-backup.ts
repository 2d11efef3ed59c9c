import { statSync } from 'node:fs';
import path from 'node:path';
import { liveOwner } from '#root/lib/store/json/lock.ts';
import { restoreBackup } from '#root/lib/store/json/restore.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import { onlyWord, readArguments } from '../arguments.ts';
import { CommandError } from '../command.ts';
import { count } from '../count.ts';
import type { OfflineCommand } from '../offline.ts';

/** `restore` names a story or a backup: a number is always a story, what is there as a file is a backup. */
export function namesBackup(args: readonly string[], cwd: string): boolean {
  const [word = ''] = args.filter((arg) => !arg.startsWith('-'));
  if (word === '' || /^\d+$/.test(word)) return false;
  return (
    /\.(?:tar\.gz|tgz)$/.test(word) || statSync(path.resolve(cwd, word), { throwIfNoEntry: false })?.isFile() === true
  );
}

export const restoreBackupCommand: OfflineCommand = {
  usage: 'restore FILE',
  summary: 'bring a backup back into an empty data folder, with the site down, and verify it',
  async run({ folder, args, cwd, print, warn }) {
    const file = path.resolve(cwd, onlyWord(readArguments(args, {}).positionals, 'FILE'));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new CommandError(`there is no file ${file}`);
    if (await liveOwner(folder)) throw new CommandError('the site is running: stop it first');
    const report = await restoreBackup(file, folder).catch((error: unknown) => {
      if (isStoreError(error, 'damaged'))
        throw new CommandError(`the backup is not whole (${error.subject}); nothing was restored`);
      if (!isStoreError(error, 'invalid')) throw error;
      throw new CommandError(`${folder} is not empty: move it away first, or set DATA_DIR to another folder`);
    });
    const { createdAt, files, bytes, check } = report;
    print(`${count(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB, as of ${createdAt}, in ${folder}`);
    for (const finding of check.findings) warn(`${finding.file}: ${finding.reason}`);
    print(check.findings.length === 0 ? 'Verified: all is well.' : `${count(check.findings.length, 'fault')} found.`);
    return check.findings.length === 0 ? 0 : 1;
  },
};

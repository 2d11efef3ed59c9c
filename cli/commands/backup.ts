import path from 'node:path';
import { onlyWord, readArguments } from '../arguments.ts';
import { type Command, CommandError } from '../command.ts';
import { count } from '../count.ts';

export const backupCommand: Command = {
  usage: 'backup FILE',
  summary: 'write everything the paper knows into one .tar.gz, as it is at this moment',
  async run({ store, args, cwd, print }) {
    const file = path.resolve(cwd, onlyWord(readArguments(args, {}).positionals, 'FILE'));
    const within = path.relative(store.folder, file);
    if (!within.startsWith('..') && !path.isAbsolute(within)) {
      throw new CommandError('a backup inside the data folder would be lost with it: give a path elsewhere');
    }
    const { files, bytes } = await store.backup(file);
    print(`${count(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB, in ${file}`);
    return 0;
  },
};

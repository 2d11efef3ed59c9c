import { seedPaper } from '#root/lib/demo/seed.ts';
import { isStoreError, type StoreErrorCode } from '#root/lib/store/store-error.ts';
import type { CommandContext, Output } from './command.ts';
import { noteCommand } from './command-audit.ts';
import { commands } from './commands.ts';

/**
 * Runs one verb on the open store. Whatever goes wrong is told in plain English.
 * @returns the exit code: 0 done, 1 failed, 2 not understood
 */
export async function runCommand(name: string, context: CommandContext): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    context.warn(`naba has no command ${name}; see: npm run naba -- help`);
    return 2;
  }
  return runToEnd(command.usage, context, async () => {
    if (command.fills) await seedPaper(context.store, context.now(), false);
    const code = await command.run(context);
    await noteCommand(name, context.args, code);
    return code;
  });
}

/** The exit code of `work`; whatever it throws is told in plain English, with the usage where that was missed. */
export async function runToEnd(
  usage: string,
  { warn }: Pick<Output, 'warn'>,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    warn(sentenceOf(error));
    if ((error as Error).name !== 'UsageError') return 1;
    warn(`usage: npm run naba -- ${usage}`);
    return 2;
  }
}

const storeSentences: Record<StoreErrorCode, string> = {
  conflict: 'it was changed by somebody else meanwhile; try again',
  invalid: 'the store refuses it as invalid',
  'read-only': 'the data folder can only be read',
  'disk-full': 'the disk is full',
  locked: 'the paper is open in another process',
  closed: 'the paper is being closed',
  damaged: 'a file of the store is damaged',
};

/** What a person is told of an error; the trace only where it is none of the expected ones. */
export function sentenceOf(error: unknown): string {
  if (isStoreError(error)) return `${storeSentences[error.code]} (${error.subject})`;
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'UsageError' || error.name === 'CommandError') return error.message;
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `there is no file ${path ?? ''}`.trim();
  if (code === 'EISDIR') return `${path ?? 'it'} is a folder, not a file`;
  if (code === 'EACCES' || code === 'EPERM') return `no permission for ${path ?? 'the file'}`;
  if (code === 'ENOSPC') return storeSentences['disk-full'];
  return error.stack ?? error.message;
}

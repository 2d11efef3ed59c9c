import { desk } from '#root/lib/auth/desk.ts';
import { keyedHash } from '#root/lib/runtime/secret.ts';

/** Whoever may use the command line on the paper's machine: it knows no names. */
export const commandLine = { id: 'command line', name: 'command line' };

/** Commands that change nothing, or keep their own records. */
const silent = new Set(['user', 'reindex']);
const looks = /^(?:list)$/;

/**
 * Writes a command into the audit log. Addresses of readers are told by a keyed hash only: what `comments erase` takes out
 * of the paper must not live on in its log.
 */
export async function noteCommand(name: string, args: readonly string[], code: number): Promise<void> {
  if (silent.has(name) || looks.test(args[0] ?? '')) return;
  const told = args.map((word) => (word.includes('@') ? `keyed:${keyedHash('audit', word.toLowerCase())}` : word));
  const entry = { by: commandLine, act: `command.${name}`, subject: told.join(' ').slice(0, 500) };
  await desk().audit.append([code === 0 ? entry : { ...entry, refused: `exit-${code}` }]);
}

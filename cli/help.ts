import { commands } from './commands.ts';
import { offlineCommands } from './offline.ts';

/** Every verb with what it takes and does. */
export function helpText(): string {
  const verbs = [...Object.values(commands), ...offlineCommands];
  return [
    'npm run naba -- <command>     (works with the site running or not; DATA_DIR names the paper, default data/var)',
    '',
    ...verbs.flatMap(({ usage, summary }) => [`  ${usage}`, `      ${summary}`]),
    '  help',
    '',
    'ID is a story’s number or the id it had where it came from.',
    'Exit code: 0 done, 1 failed, 2 not understood.',
  ].join('\n');
}

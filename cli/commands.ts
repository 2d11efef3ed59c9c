import type { Command } from './command.ts';
import { backupCommand } from './commands/backup.ts';
import { breakingCommand } from './commands/breaking.ts';
import { commentsCommand } from './commands/comments.ts';
import { exportCommand } from './commands/export.ts';
import { generateCommand } from './commands/generate.ts';
import { importCommand } from './commands/import.ts';
import { outboxCommand } from './commands/outbox.ts';
import { reindexCommand } from './commands/reindex.ts';
import { publishCommand, restoreStoryCommand, withdrawCommand } from './commands/story-state.ts';
import { userCommand } from './commands/user.ts';

/** The verbs that run where the store is open: here, or in the running site. */
export const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  export: exportCommand,
  publish: publishCommand,
  withdraw: withdrawCommand,
  restore: restoreStoryCommand,
  breaking: breakingCommand,
  comments: commentsCommand,
  user: userCommand,
  generate: generateCommand,
  reindex: reindexCommand,
  backup: backupCommand,
  outbox: outboxCommand,
};

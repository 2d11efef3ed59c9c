import type { AuditLog } from '#root/lib/audit/audit-log.ts';
import type { EditLocks } from '#root/lib/newsroom/edit-locks.ts';
import type { StoryNotes } from '#root/lib/newsroom/story-notes.ts';
import type { PreviewLinks } from '#root/lib/preview/preview-links.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import type { Accounts } from './accounts.ts';
import type { FirstChief } from './first-chief.ts';
import type { Passkeys } from './passkeys.ts';
import type { Passwords } from './passwords.ts';
import type { Sessions } from './sessions.ts';
import type { SignInLimit } from './sign-in-limit.ts';

/** What the desk of this process keeps, beside the paper's store. */
export type Desk = {
  accounts: Accounts;
  sessions: Sessions;
  audit: AuditLog;
  passwords: Passwords;
  passkeys: Passkeys;
  signIns: SignInLimit;
  firstChief: FirstChief;
  /** What colleagues say to each other about stories. */
  notes: StoryNotes;
  previews: PreviewLinks;
  /** Who writes at which story. */
  locks: EditLocks;
};

/** The open desk. @throws Error where nothing opened it (server/ and the command line do) */
export function desk(): Desk {
  const open = runtime().desk;
  if (!open) throw new Error('The desk is not open in this process.');
  return open;
}

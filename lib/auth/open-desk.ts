import { openAuditLog } from '#root/lib/audit/audit-log.ts';
import { createEditLocks } from '#root/lib/newsroom/edit-locks.ts';
import { openStoryNotes } from '#root/lib/newsroom/story-notes.ts';
import { openPreviewLinks } from '#root/lib/preview/preview-links.ts';
import { openAccounts } from './accounts.ts';
import type { Desk } from './desk.ts';
import { createFirstChief } from './first-chief.ts';
import { createPasskeys } from './passkeys.ts';
import { createPasswords } from './passwords.ts';
import { openSessions } from './sessions.ts';
import { createSignInLimit } from './sign-in-limit.ts';

/**
 * Opens what the desk keeps in the paper's folder. The caller has the store's lock: there is one writer.
 * @param secret the newsroom's
 */
export async function openDesk(folder: string, secret: Buffer, now: () => number): Promise<Desk> {
  const accounts = await openAccounts(folder);
  const sessions = await openSessions(folder);
  await sessions.sweep(now());
  const previews = await openPreviewLinks(folder);
  await previews.sweep(now());
  return {
    accounts,
    sessions,
    audit: await openAuditLog(folder, now),
    passwords: createPasswords(secret),
    passkeys: createPasskeys(),
    signIns: createSignInLimit(),
    firstChief: createFirstChief(accounts),
    notes: openStoryNotes(folder),
    previews,
    locks: createEditLocks(),
  };
}

import type { Account } from './account.ts';
import type { Session } from './session.ts';

/** Somebody who is signed in, and the session they are signed in with. */
export type Editor = { account: Account; session: Session };

/** How the audit log and histories name an account. */
export function actorOf({ id, name }: Account): { id: string; name: string } {
  return { id, name };
}

/** Who did it, as a story's history says (`Commit.by`). */
export function signature({ account }: Editor): string {
  return account.name;
}

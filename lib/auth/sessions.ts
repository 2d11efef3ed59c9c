import path from 'node:path';
import { openDocumentFolder } from './document-folder.ts';
import { type Session, sessionEnd, sessionSchema, touchEveryMs } from './session.ts';
import { newId, newToken, tokenHash } from './token.ts';

export type NewSession = Pick<Session, 'accountId' | 'stage' | 'method' | 'agent' | 'network'>;

/** The devices that are signed in. They outlive a restart. */
export type Sessions = {
  /** Begins a session; the token is told this once. */
  begin(session: NewSession, now: number): Promise<{ session: Session; token: string }>;
  /** The living session of a token. */
  find(token: string, now: number): Session | undefined;
  /** An account's living sessions, the last used first. */
  of(accountId: string, now: number): Session[];
  /** Writes down that it is used, now and then. */
  touch(session: Session, now: number): Promise<void>;
  /** Writes down that its owner proved to be its owner. */
  prove(id: string, now: number): Promise<void>;
  end(id: string): Promise<void>;
  /** Ends all sessions of an account, but for one. @returns how many */
  endAll(accountId: string, but?: string): Promise<number>;
  /** Throws away what is over. */
  sweep(now: number): Promise<void>;
};

export const sessionsFolder = 'sessions';

export async function openSessions(dataFolder: string): Promise<Sessions> {
  const documents = await openDocumentFolder(path.join(dataFolder, sessionsFolder), sessionSchema);
  const idOf = new Map(documents.all().map(({ tokenHash: hash, id }) => [hash, id]));
  const isAlive = (session: Session, now: number) => sessionEnd(session) > now;
  const iso = (now: number) => new Date(now).toISOString();

  async function end(id: string): Promise<void> {
    const session = documents.get(id);
    if (session) idOf.delete(session.tokenHash);
    await documents.change(id, () => undefined);
  }

  return {
    async begin(given, now) {
      const token = newToken();
      const id = newId('s');
      const at = { createdAt: iso(now), usedAt: iso(now), provedAt: iso(now) };
      const session: Session = { schema: 1, id, tokenHash: tokenHash(token), ...given, ...at };
      await documents.change(id, () => session);
      idOf.set(session.tokenHash, id);
      return { session, token };
    },
    find(token, now) {
      // Looked up by its hash: how long that takes tells nothing of the token.
      const session = documents.get(idOf.get(tokenHash(token)) ?? '');
      return session && isAlive(session, now) ? session : undefined;
    },
    of: (accountId, now) =>
      documents
        .all()
        .filter((session) => session.accountId === accountId && session.stage === 'whole' && isAlive(session, now))
        .sort((one, other) => other.usedAt.localeCompare(one.usedAt)),
    async touch({ id, usedAt }, now) {
      if (now - Date.parse(usedAt) < touchEveryMs) return;
      await documents.change(id, (session) => session && { ...session, usedAt: iso(now) });
    },
    async prove(id, now) {
      await documents.change(id, (session) => session && { ...session, provedAt: iso(now) });
    },
    end,
    async endAll(accountId, but) {
      const ended = documents.all().filter((session) => session.accountId === accountId && session.id !== but);
      for (const { id } of ended) await end(id);
      return ended.length;
    },
    async sweep(now) {
      for (const session of documents.all()) if (!isAlive(session, now)) await end(session.id);
    },
  };
}

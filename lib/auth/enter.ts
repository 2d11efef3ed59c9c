import { networkKey } from '#root/lib/comments/network-key.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import { type Account, hasSecondFactor } from './account.ts';
import { desk } from './desk.ts';
import { deskVisit } from './desk-visit.ts';
import type { Session } from './session.ts';
import { sessionToken, setSessionCookie } from './session-cookie.ts';

/**
 * Begins a new session for somebody who proved to be this account's owner, in place of the one the device had: its token is
 * never one that was there before. After a password alone, an account with a second factor is let in half.
 * @returns whether the desk is open to them, or the second factor is still owed
 */
export async function enter(account: Account, method: Session['method']): Promise<Session['stage']> {
  const visit = deskVisit();
  const { now, network } = requestContext();
  const { sessions } = desk();
  const earlier = sessionToken(visit);
  const old = earlier ? sessions.find(earlier, now) : undefined;
  if (old) await sessions.end(old.id);
  const owesMore = hasSecondFactor(account) && (method === 'password' || method === 'link');
  const stage = owesMore ? 'second-factor' : 'whole';
  const device = { agent: visit.agent, network: networkKey(network) };
  const { token, session } = await sessions.begin({ accountId: account.id, stage, method, ...device }, now);
  setSessionCookie(visit, token);
  visit.editor = stage === 'whole' ? { account, session } : null;
  return stage;
}

import { requestContext } from '#root/lib/runtime/request-context.ts';
import { desk } from './desk.ts';
import { deskVisit } from './desk-visit.ts';
import type { Editor } from './editor.ts';
import type { Session } from './session.ts';
import { sessionToken } from './session-cookie.ts';

/**
 * Who asks: the account and session of the request's cookie, looked up once a request. Undefined where nobody is signed
 * in, the session is over or only half begun, the account disabled or gone, or the request did not come by the desk's door.
 */
export async function currentEditor(): Promise<Editor | undefined> {
  const { desk: visit, now } = requestContext();
  if (!visit) return undefined;
  if (visit.editor === undefined) {
    const editor = lookUp('whole');
    visit.editor = editor ?? null;
    if (editor) await desk().sessions.touch(editor.session, now);
  }
  return visit.editor ?? undefined;
}

/** Who gave a right password and still owes the second factor. */
export function halfSignedIn(): Editor | undefined {
  return lookUp('second-factor');
}

function lookUp(stage: Session['stage']): Editor | undefined {
  const token = sessionToken(deskVisit());
  const session = token ? desk().sessions.find(token, requestContext().now) : undefined;
  const account = session?.stage === stage ? desk().accounts.get(session.accountId) : undefined;
  return session && account?.state === 'active' ? { account, session } : undefined;
}

import { redirect } from 'next/navigation';
import type { Actor, AuditEntry } from '#root/lib/audit/audit-line.ts';
import { desk } from '#root/lib/auth/desk.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { actorOf, type Editor } from '#root/lib/auth/editor.ts';
import { networkKey } from '#root/lib/comments/network-key.ts';
import { requestContext, setStatus } from '#root/lib/runtime/request-context.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import type { DeskAnswer } from './desk-answer.ts';
import { typedTexts } from './desk-input.ts';

/** What the audit log shall know: what it was done to, and what changed. `act` where it differs from the action's own. */
export type DeskRecord = Pick<AuditEntry, 'subject' | 'before' | 'after'> & { act?: string; by?: Actor };

/** What a handler says: what it did (several records for bulk work, none where nothing changed), or why it did not. */
export type DeskOutcome<T> =
  | { did: DeskRecord | readonly DeskRecord[]; value: T; to?: string }
  | {
      refused: string;
      /** Default 422. */
      status?: number;
      faults?: Readonly<Record<string, string | undefined>>;
      /** For refusals that the audit log shall know. */
      record?: DeskRecord;
    };

type Refusal = { act: string; code: string; status: number; editor?: Editor } & Partial<
  Pick<DeskAnswer<never> & { ok: false }, 'faults' | 'values'>
>;

const nobody: Actor = { id: 'nobody', name: '' };

/** The answer of a refusal; those of somebody's own role go into the audit log. */
export async function refuse({ act, code, status, editor, faults, values }: Refusal): Promise<DeskAnswer<never>> {
  if (editor) await write([{ subject: act }], act, editor, code);
  setStatus(status);
  return { ok: false, code, ...(faults && { faults }), ...(values && { values }) };
}

/** Runs the handler, writes down what it did and answers. What it throws is told as a code, and logged. */
export async function finish<T>(
  act: string,
  given: unknown,
  work: () => Promise<DeskOutcome<T>>,
  editor?: Editor,
): Promise<DeskAnswer<T>> {
  const answer = await settle(act, given, work, editor);
  // Outside of the catching: the framework's redirect is thrown. Its script would fetch the page from this very server.
  if (answer.ok && answer.to && !deskVisit().byScript) redirect(answer.to);
  return answer;
}

async function settle<T>(
  act: string,
  given: unknown,
  work: () => Promise<DeskOutcome<T>>,
  editor: Editor | undefined,
): Promise<DeskAnswer<T>> {
  const values = given instanceof FormData ? typedTexts(given) : {};
  try {
    const outcome = await work();
    if ('refused' in outcome) {
      const { refused, status = 422, faults = {}, record } = outcome;
      if (record) await write([record], act, editor, refused);
      return refuse({ act, code: refused, status, faults, values });
    }
    const { did, value, to } = outcome;
    await write([did].flat(), act, editor);
    return { ok: true, value, ...(to && { to }) };
  } catch (error) {
    if (isStoreError(error, 'conflict')) return refuse({ act, code: 'conflict', status: 409, values });
    if (isStoreError(error)) return refuse({ act, code: error.code, status: 503, values });
    if ((error as Error).name === 'BusyTurnsError') return refuse({ act, code: 'busy', status: 503, values });
    console.error(`the desk's ${act} failed`, error);
    return refuse({ act, code: 'failed', status: 500, values });
  }
}

function write(records: readonly DeskRecord[], act: string, editor: Editor | undefined, refused?: string) {
  const by = editor ? actorOf(editor.account) : nobody;
  const from = networkKey(requestContext().network).slice(0, 12);
  const more = { from, ...(refused && { refused }) };
  return desk().audit.append(records.map((record) => ({ by, act, ...record, ...more })));
}

import type { z } from 'zod';
import { currentEditor } from '#root/lib/auth/current-editor.ts';
import { type Editor, signature } from '#root/lib/auth/editor.ts';
import { can, type Permission } from '#root/lib/auth/permission.ts';
import { isRecent } from '#root/lib/auth/session.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import type { DeskAction } from './desk-answer.ts';
import { readInput } from './desk-input.ts';
import { type DeskOutcome, finish, refuse } from './desk-outcome.ts';

/** Who acts, and when: what a handler is given beside its input. */
export type DeskMoment = {
  editor: Editor;
  /** For `Commit.by`: the editor's name as it is now. */
  by: string;
  /** The request's instant, milliseconds since the epoch. */
  now: number;
};

export type DeskRule<S extends z.ZodType> = {
  /** How the audit log names the act, e.g. `article.publish`. */
  act: string;
  permission: Permission;
  /** Dangerous: the password must have been given of late. */
  recent?: true;
  /** What the action takes; its messages are codes of `desk.faults`. Transforms are welcome: the handler gets the output. */
  schema: S;
};

/**
 * The one door of the desk's writes. Every action of the newsroom is made by it and does, in this order:
 *
 * 1. who is it? — no session: `signed-out` (401)
 * 2. may they? — the role lacks `permission`: `forbidden` (403), written into the audit log
 * 3. is it they? — `recent`, and the last proof is older than a quarter of an hour: `confirm-first` (403)
 * 4. is it readable? — the schema's faults, by field: `invalid` (422)
 * 5. the handler: applies the pure rule and commits with the expected version. It refuses by a code (422, or its own
 *    status), a stale version is thrown by the store and answered as `conflict` (409)
 * 6. the audit log has the handler's records before anybody is answered
 *
 * Permissions that hang on the document (own or any story) are checked by the handler: `can(editor.account.role, …)`.
 *
 *     'use server';
 *     export const closeThread = deskAct(
 *       { act: 'thread.close', permission: 'thread.close', schema: z.object({ articleId: articleIdSchema }) },
 *       async ({ articleId }, { by, now }) => {
 *         const outcome = await changeStory(store(), articleId, { by }, (story) => threadClosed(story, now));
 *         if (!outcome.ok) return { refused: outcome.code };
 *         return { did: { subject: `article:${articleId}`, after: { comments: 'closed' } }, value: undefined };
 *       },
 *     );
 */
export function deskAct<S extends z.ZodType, T = undefined>(
  rule: DeskRule<S>,
  handler: (input: z.infer<S>, moment: DeskMoment) => Promise<DeskOutcome<T>>,
): DeskAction<z.input<S>, T> {
  return async (...given: unknown[]) => {
    const { act } = rule;
    const editor = await currentEditor();
    if (!editor) return refuse({ act, code: 'signed-out', status: 401 });
    const { account, session } = editor;
    if (!can(account.role, rule.permission)) return refuse({ act, code: 'forbidden', status: 403, editor });
    const { now } = requestContext();
    if (rule.recent && !isRecent(session, now)) return refuse({ act, code: 'confirm-first', status: 403 });
    const read = readInput(given.at(-1), rule.schema);
    if ('faults' in read) return refuse({ act, code: 'invalid', status: 422, ...read });
    const moment = { editor, by: signature(editor), now };
    return finish<T>(act, given.at(-1), () => handler(read.input, moment), editor);
  };
}

'use server';

import { z } from 'zod';
import { commentStateSchema } from '#root/lib/domain/comment.ts';
import { refusalReasons } from '#root/lib/domain/refusal-reason.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { settingsOf } from '#root/lib/newsroom/change-settings.ts';
import { type DecidedComment, decideComments as decide, undoDecisions } from '#root/lib/newsroom/decide-comments.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const most = 200;
const decisions = ['approved', 'rejected', 'spam'] as const;
const decidedSchema = z.object({
  id: entityIdSchema,
  before: commentStateSchema,
  after: commentStateSchema,
  reason: z.string().max(200).optional(),
});

const schema = z.object({
  /** `approved` for those that are ticked, `approved ID` for one, or `undo`. */
  act: z.string().regex(/^(?:undo|(?:approved|rejected|spam)(?: [\w-]{1,80})?)$/),
  ids: z
    .union([entityIdSchema.transform((id) => [id]), z.array(entityIdSchema).max(most)])
    .optional()
    .transform((ids) => ids ?? []),
  /** One of the paper's list (see `refusalReasons`); empty: none. */
  reason: z.string().max(200).optional(),
  /** What the last answer said can be taken back. */
  undo: z.string().max(60_000).optional(),
});

/** How many were decided, as what, and what takes it back: for the same action, with `act: undo`. */
export type Decided = { count: number; state: (typeof decisions)[number] | 'undone'; undo: string };

/** Decides about comments, one or all that are ticked, or takes the last decision back. */
export const decideComments = deskAct(
  { act: 'comment.decide', permission: 'comment.moderate', schema },
  async ({ act, ids, reason, undo }, { by, now }) => {
    if (act === 'undo') {
      const read = readUndo(undo);
      if (!read) return { refused: 'nothing-to-undo' };
      const decided = await undoDecisions(store(), read, by, now);
      const value: Decided = { count: decided.length, state: 'undone', undo: '' };
      return { did: decided.map((one) => recordOf(one, 'comment.undo')), value };
    }
    const [state, one] = act.split(' ') as [(typeof decisions)[number], string?];
    const chosen = one ? [one] : ids;
    if (chosen.length === 0) return { refused: 'none-chosen' };
    const why = state === 'approved' ? undefined : reason || undefined;
    const { comments } = await settingsOf(store());
    if (why && !refusalReasons(comments.reasons).some(({ value }) => value === why)) {
      return { refused: 'invalid', faults: { reason: 'reason-gone' } };
    }
    const decided = await decide(store(), chosen, { state, reason: why }, by, now);
    const value: Decided = { count: decided.length, state, undo: JSON.stringify(decided) };
    return { did: decided.map((record) => recordOf(record, undefined, why)), value };
  },
);

function readUndo(text: string | undefined): DecidedComment[] | undefined {
  try {
    return z
      .array(decidedSchema)
      .min(1)
      .max(most)
      .parse(JSON.parse(text ?? '')) as DecidedComment[];
  } catch {
    return undefined;
  }
}

function recordOf({ id, before, after }: DecidedComment, act?: string, reason?: string) {
  return {
    subject: `comment:${id}`,
    before: { state: before },
    after: { state: after, ...(reason && { reason }) },
    ...(act && { act }),
  };
}

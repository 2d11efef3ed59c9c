'use server';

import { z } from 'zod';
import { refusalReasons } from '#root/lib/domain/refusal-reason.ts';
import { changeSettings, stampOf } from '#root/lib/newsroom/change-settings.ts';
import { readReasonLines, reasonLines } from '#root/lib/newsroom/reason-lines.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const schema = z.object({
  /** One reason a line (see `readReasonLines`). */
  reasons: z.string().max(10_000, { error: 'text-long' }),
  /** The list that was looked at. */
  stamp: z.string().max(40),
});

/** Words the reasons for which moderators refuse comments; what was refused before keeps its reason. */
export const editReasons = deskAct(
  { act: 'comment.reasons', permission: 'refusal-reasons.edit', schema },
  async ({ reasons, stamp }, { by }) => {
    const list = readReasonLines(reasons);
    if (typeof list === 'string') return { refused: 'invalid', faults: { reasons: list } };
    let before = '';
    let stale = false;
    await changeSettings(store(), by, (settings) => {
      const names = refusalReasons(settings.comments.reasons).map(({ name }) => name);
      before = reasonLines(names);
      stale = stampOf(before) !== stamp;
      return stale ? undefined : { ...settings, comments: { ...settings.comments, reasons: list } };
    });
    if (stale) return { refused: 'conflict', status: 409 };
    const after = reasonLines(list);
    const did =
      before === after ? [] : { subject: 'settings:site', before: { reasons: before }, after: { reasons: after } };
    return { did, value: { count: list.length } };
  },
);

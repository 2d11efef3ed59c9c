'use server';

import { z } from 'zod';
import { can } from '#root/lib/auth/permission.ts';
import type { Article } from '#root/lib/domain/article.ts';
import { correctionKinds } from '#root/lib/domain/block.ts';
import { textOf } from '#root/lib/domain/working-copy.ts';
import { changed, type Telling } from '#root/lib/newsroom/correct.ts';
import { stampOf } from '#root/lib/newsroom/working-copy.ts';
import { deskAct } from '../desk-act.ts';
import { noteTextSchema } from './note-text.ts';
import { openGate } from './open-gate.ts';
import { stepFields, tickSchema } from './step-fields.ts';
import { stepOutcome } from './step-outcome.ts';

const schema = z
  .object({
    ...stepFields,
    override: tickSchema,
    how: z.enum(['silent', 'update', 'correction'], { error: 'how-missing' }),
    kind: z.enum(correctionKinds).default('correction'),
    text: z.string().default(''),
  })
  .transform((input, context) => {
    if (input.how !== 'correction') return { ...input, telling: { how: input.how } satisfies Telling };
    const text = noteTextSchema.safeParse(input.text);
    if (text.success) return { ...input, telling: { how: input.how, kind: input.kind, text: text.data } };
    context.issues.push({
      ...{ code: 'custom', input: input.text, path: ['text'] },
      message: text.error.issues[0]?.message ?? 'invalid',
    });
    return z.NEVER;
  });

/**
 * Brings what was written since a story came out before its readers, and tells them nothing, that it was updated, or what
 * was wrong. A correction may also be told alone; the others need something that changed.
 */
export const publishChanges = deskAct(
  { act: 'article.publish-changes', permission: 'article.publish', schema },
  async ({ id, stamp, override, telling }, { editor, by, now }) => {
    const corrects = telling.how === 'correction';
    if (corrects && !can(editor.account.role, 'article.correct')) return { refused: 'forbidden', status: 403 };
    const gate = await openGate(id, editor, override === 'yes', now);
    if ('outcome' in gate) return gate.outcome;
    const rule = (written: Article, before: Article) => {
      const after = changed(before, written, telling, now);
      const isSame = !corrects && stampOf(textOf(after)) === stampOf(textOf(before));
      return isSame ? ('nothing-changed' as const) : after;
    };
    const step = corrects ? 'correct' : 'publish-changes';
    return stepOutcome(
      { step, id, stamp, withText: true, by, now, reason: telling.how, rule },
      { ...telling, ...gate },
    );
  },
);

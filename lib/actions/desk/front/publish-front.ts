'use server';

import { z } from 'zod';
import type { FrontChoice } from '#root/lib/domain/front-choice.ts';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { frontId, publishFrontDraft } from '#root/lib/newsroom/front.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

const versionSchema = z.coerce.number().int().min(0);

/** Makes the draft of the front page, as it was looked at, the front page: the very next reader has it. */
export const publishFront = deskAct(
  {
    act: 'front.publish',
    permission: 'front.edit',
    schema: z.object({ locale: localeSchema, version: versionSchema, draftVersion: versionSchema }),
  },
  async ({ locale, ...seen }, { by }) => {
    const published = await publishFrontDraft(store(), locale, seen, by);
    if (!published) return { refused: 'nothing-changed' };
    const { before, after } = published;
    const record = { subject: `front:${frontId(locale)}`, before: recordOf(before), after: recordOf(after) };
    return { did: record, value: undefined };
  },
);

function recordOf({ leadId, secondIds }: FrontChoice) {
  return { lead: leadId ?? null, seconds: [...secondIds] };
}

'use server';

import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { breakingId, setBreaking } from '#root/lib/newsroom/breaking.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';

/** Takes the breaking bar of a language away, before its end. */
export const endBreaking = deskAct(
  { act: 'breaking.end', permission: 'breaking.edit', schema: z.object({ locale: localeSchema }) },
  async ({ locale }, { by }) => {
    const before = await store().get('breaking', breakingId(locale));
    if (!before) return { did: [], value: undefined };
    await setBreaking(store(), locale, undefined, by);
    return { did: { subject: breakingId(locale), before }, value: undefined };
  },
);

'use server';

import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { isSafeLink } from '#root/lib/domain/value.ts';
import { breakingId, setBreaking } from '#root/lib/newsroom/breaking.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { paperInstant, wallTimeSchema } from '../story/step-fields.ts';

const schema = z.object({
  locale: localeSchema,
  text: z.string().trim().min(1, { error: 'text-missing' }).max(300, { error: 'text-long' }),
  href: z.string().trim().max(1000, { error: 'text-long' }).default(''),
  until: wallTimeSchema,
});

/** Shows the breaking bar above every page of a language, until its end. */
export const showBreaking = deskAct(
  { act: 'breaking.show', permission: 'breaking.edit', schema },
  async ({ locale, text, href, until }, { by, now }) => {
    if (href && !isSafeLink(href)) return { refused: 'invalid', faults: { href: 'link-unsafe' } };
    const end = await paperInstant(until);
    if (end <= now) return { refused: 'invalid', faults: { until: 'time-past' } };
    const before = await store().get('breaking', breakingId(locale));
    await setBreaking(store(), locale, { text, until: end, ...(href && { href }) }, by);
    const after = { text, href, until: new Date(end).toISOString() };
    return { did: { subject: breakingId(locale), before: before ?? {}, after }, value: undefined };
  },
);

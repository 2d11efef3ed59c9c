'use server';

import { z } from 'zod';
import { siteSettingsSchema } from '#root/lib/domain/settings.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { latinDigits } from '#root/lib/text/digits.ts';
import { deskAct } from '../desk-act.ts';

/** A whole number up to `most`, in whichever digits it is typed. */
const whole = (most: number) =>
  z
    .string()
    .transform((text) => latinDigits(text.trim()))
    .pipe(z.string().regex(/^\d{1,4}$/, { error: 'number-wrong' }))
    .transform(Number)
    .refine((number) => number <= most, { error: 'number-wrong' });

const schema = z.object({
  policy: siteSettingsSchema.shape.comments.shape.policy,
  closeAfterDays: whole(3650),
  maxLinks: whole(100),
  /** The version of the settings that was looked at. */
  version: z.coerce.number().int().min(0),
});

/** Changes which comments wait, how many links one may have, and when threads close by themselves. */
export const changeCommentPolicy = deskAct(
  { act: 'comment.policy', permission: 'settings.edit', schema },
  async ({ version, ...after }, { by }) => {
    const settings = await siteSettings();
    const kept = await store().get('settings', 'site');
    if ((kept?.version ?? 0) !== version) return { refused: 'conflict', status: 409 };
    const { policy, closeAfterDays, maxLinks } = settings.comments;
    const document = { ...settings, comments: { ...settings.comments, ...after } };
    await store().commit({ by, writes: [{ collection: 'settings', id: 'site', expected: version, document }] });
    return { did: { subject: 'settings:site', before: { policy, closeAfterDays, maxLinks }, after }, value: undefined };
  },
);

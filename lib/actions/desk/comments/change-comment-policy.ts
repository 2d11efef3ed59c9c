'use server';

import { z } from 'zod';
import { policyOf } from '#root/lib/domain/moderation.ts';
import { siteSettingsSchema } from '#root/lib/domain/settings.ts';
import { changeSettings, stampOf } from '#root/lib/newsroom/change-settings.ts';
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
  /** The policy that was looked at. */
  stamp: z.string().max(40),
});

/** Changes which comments wait, how many links one may have, and when threads close by themselves. */
export const changeCommentPolicy = deskAct(
  { act: 'comment.policy', permission: 'settings.edit', schema },
  async ({ stamp, ...after }, { by }) => {
    let before: object = {};
    let stale = false;
    await changeSettings(store(), by, (settings) => {
      before = policyOf(settings);
      stale = stampOf(before) !== stamp;
      return stale ? undefined : { ...settings, comments: { ...settings.comments, ...after } };
    });
    if (stale) return { refused: 'conflict', status: 409 };
    return { did: { subject: 'settings:site', before, after }, value: undefined };
  },
);

'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { longestPassword } from '#root/lib/auth/password.ts';
import { networkKey } from '#root/lib/comments/network-key.ts';
import { setPreviewCookie } from '#root/lib/preview/preview-cookie.ts';
import { isOver, previewPath } from '#root/lib/preview/preview-link.ts';
import { visitorAct } from '../visitor-act.ts';

const schema = z.object({
  token: z.string().max(100),
  password: z.string({ error: 'password-missing' }).min(1, { error: 'password-missing' }).max(longestPassword),
});

/** Opens a preview link that asks for a password. */
export const openPreview = visitorAct(
  { act: 'preview.open', schema },
  async ({ token, password }, { network, now }) => {
    const { passwords, previews, signIns } = desk();
    const link = previews.find(token);
    if (!link?.password || isOver(link, now)) return { refused: 'preview-over', status: 410 };
    const [name, from] = [`preview ${link.id}`, networkKey(network)];
    if (signIns.wait(name, from, now) > 0) return { refused: 'too-many', status: 429 };
    signIns.fail(name, from, now);
    if (!(await passwords.check(password, link.password))) return { refused: 'password-wrong' };
    signIns.succeed(name, from);
    setPreviewCookie(deskVisit(), link);
    return { did: [], value: undefined, to: previewPath(token) };
  },
);

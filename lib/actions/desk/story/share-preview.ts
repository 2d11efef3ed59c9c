'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { actorOf } from '#root/lib/auth/editor.ts';
import { longestPassword } from '#root/lib/auth/password.ts';
import { previewPath } from '#root/lib/preview/preview-link.ts';
import { shareDays } from '#root/lib/preview/share-days.ts';
import { deskAct } from '../desk-act.ts';
import { openStory, storyIdSchema } from '../open-story.ts';
import { tickSchema } from './step-fields.ts';

const day = 86_400_000;

const schema = z.object({
  id: storyIdSchema,
  days: z.coerce.number().refine((days) => (shareDays as readonly number[]).includes(days)),
  pinned: tickSchema,
  password: z.string().max(longestPassword, { error: 'password-long' }).default(''),
});

/** Makes a link that shows a story to whoever has it, before it is published. The answer is its path, told this once. */
export const sharePreview = deskAct(
  { act: 'preview.share', permission: 'preview.share', schema },
  async ({ id, days, pinned, password }, { editor, now }) => {
    const opened = await openStory(id, editor);
    if ('refused' in opened) return opened;
    const { passwords, previews } = desk();
    const { link, token } = await previews.make(
      {
        articleId: id,
        by: actorOf(editor.account),
        expiresAt: new Date(now + days * day).toISOString(),
        ...(pinned && { pinned: opened.story.text }),
        ...(password !== '' && { password: await passwords.hash(password) }),
      },
      now,
    );
    const after = { link: link.id, expiresAt: link.expiresAt, pinned: Boolean(pinned), password: password !== '' };
    return { did: { subject: `article:${id}`, after }, value: { path: previewPath(token) } };
  },
);

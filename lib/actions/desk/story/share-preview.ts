'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { actorOf } from '#root/lib/auth/editor.ts';
import { longestPassword } from '#root/lib/auth/password.ts';
import { textVersion } from '#root/lib/newsroom/text-history.ts';
import { previewPath } from '#root/lib/preview/preview-link.ts';
import { shareDays } from '#root/lib/preview/share-days.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from '../desk-act.ts';
import { openStory, storyIdSchema, textKeySchema } from '../open-story.ts';
import { tickSchema } from './step-fields.ts';

const day = 86_400_000;

const schema = z.object({
  id: storyIdSchema,
  days: z.coerce.number().refine((days) => (shareDays as readonly number[]).includes(days)),
  /** Pins the link to the text as it is now, or to an earlier one. */
  pinned: tickSchema,
  version: textKeySchema.optional(),
  password: z.string().max(longestPassword, { error: 'password-long' }).default(''),
});

/** Makes a link that shows a story to whoever has it, before it is published. The answer is its path, told this once. */
export const sharePreview = deskAct(
  { act: 'preview.share', permission: 'preview.share', schema },
  async ({ id, days, pinned, version, password }, { editor, now }) => {
    const opened = await openStory(id, editor);
    if ('refused' in opened) return opened;
    const earlier = version === undefined ? undefined : await textVersion(store(), id, version);
    if (version !== undefined && !earlier) return { refused: 'text-unknown', status: 404 };
    const present = { text: opened.story.text, at: new Date(now).toISOString() };
    const shown = earlier ?? (pinned && present);
    const { passwords, previews } = desk();
    const { link, token } = await previews.make(
      {
        articleId: id,
        by: actorOf(editor.account),
        expiresAt: new Date(now + days * day).toISOString(),
        ...(shown && { pinned: shown.text, pinnedAt: shown.at }),
        ...(password !== '' && { password: await passwords.hash(password) }),
      },
      now,
    );
    const after = { link: link.id, expiresAt: link.expiresAt, pinned: shown?.at ?? null, password: password !== '' };
    return { did: { subject: `article:${id}`, after }, value: { path: previewPath(token) } };
  },
);

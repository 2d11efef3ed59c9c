'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { deskAct } from '../desk-act.ts';
import { openStory } from '../open-story.ts';

/** Ends a preview link: from now on it answers 410. */
export const revokePreview = deskAct(
  { act: 'preview.revoke', permission: 'preview.share', schema: z.object({ link: entityIdSchema }) },
  async ({ link: id }, { editor, now }) => {
    const { previews } = desk();
    const link = previews.get(id);
    if (!link) return { refused: 'preview-unknown', status: 404 };
    const opened = await openStory(link.articleId, editor);
    if ('refused' in opened) return opened;
    if (!(await previews.revoke(id, now))) return { refused: 'preview-over' };
    return { did: { subject: `article:${link.articleId}`, after: { link: id, revoked: true } }, value: undefined };
  },
);

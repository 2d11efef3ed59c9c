'use server';

import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { beginStory as begin } from '#root/lib/newsroom/begin-story.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from './desk-act.ts';

/** Begins a story and goes to it. */
export const beginStory = deskAct(
  { act: 'article.begin', permission: 'article.create', schema: z.object({ locale: localeSchema }) },
  async ({ locale }, { editor: { account }, now }) => {
    const begun = await begin(store(), { by: account, locale, now });
    if ('code' in begun) return { refused: begun.code };
    const { id } = begun;
    return { did: { subject: `article:${id}`, after: { locale } }, value: { id }, to: `/desk/stories/${id}` };
  },
);

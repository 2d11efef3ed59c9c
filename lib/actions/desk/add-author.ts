'use server';

import { z } from 'zod';
import { inLocale, localeSchema } from '#root/lib/domain/locale.ts';
import { addAuthor as added } from '#root/lib/newsroom/add-author.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from './desk-act.ts';

const schema = z.object({
  name: z.string().trim().min(1, { error: 'name-missing' }).max(80, { error: 'name-long' }),
  /** The language of the story that they wrote. */
  locale: localeSchema,
});
const nameless = { refused: 'name-missing' };

/** Makes an author that the paper does not have yet. One that it has in another spelling is answered instead. */
export const addAuthor = deskAct(
  { act: 'author.add', permission: 'author.add', schema },
  async ({ name, locale }, { by }) => {
    const outcome = await added(store(), { name, locale, by });
    if (!outcome) return nameless;
    const { author, isNew } = outcome;
    const did = isNew ? [{ subject: `author:${author.id}`, after: { name: author.name, slug: author.slug } }] : [];
    return { did, value: { value: author.id, text: inLocale(author.name, locale), isNew } };
  },
);

'use server';

import { z } from 'zod';
import { inLocale, localeSchema } from '#root/lib/domain/locale.ts';
import { addTag as added } from '#root/lib/newsroom/add-tag.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from './desk-act.ts';

const schema = z.object({
  name: z.string().trim().min(1, { error: 'name-missing' }).max(80, { error: 'name-long' }),
  /** The language of the story that it is for. */
  locale: localeSchema,
});
const nameless = { refused: 'name-missing' };

/** Makes a tag that the paper does not have yet. One that it has in another spelling is answered instead. */
export const addTag = deskAct({ act: 'tag.add', permission: 'tag.add', schema }, async ({ name, locale }, { by }) => {
  const outcome = await added(store(), { name, locale, by });
  if (!outcome) return nameless;
  const { tag, isNew } = outcome;
  const did = isNew ? [{ subject: `tag:${tag.id}`, after: { name: tag.name, slug: tag.slug } }] : [];
  return { did, value: { value: tag.id, text: inLocale(tag.name, locale), isNew } };
});

'use server';

import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { readTextNames } from '#root/lib/newsroom/read-text-names.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { deskAct } from './desk-act.ts';

/** More than any text names. */
const most = 500;
/** What is no id has no name. */
const ids = z
  .array(z.string().max(200))
  .max(most)
  .transform((given) => given.filter((id) => entityIdSchema.safeParse(id).success));
const schema = z.object({
  locale: localeSchema,
  ids: z.object({
    section: ids,
    tag: ids,
    author: ids,
    picture: ids,
    story: z.array(z.string().regex(/^\d{1,12}$/)).max(most),
  }),
});

/** What the paper calls the things that a text names by their ids. */
export const nameIds = deskAct({ act: 'name.read', permission: 'article.edit-own', schema }, async (given) => ({
  did: [],
  value: await readTextNames(store(), given.ids, given.locale),
}));

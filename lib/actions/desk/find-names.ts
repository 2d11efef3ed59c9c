'use server';

import { z } from 'zod';
import { inLocale, localeSchema } from '#root/lib/domain/locale.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { normalise } from '#root/lib/text/normalise.ts';
import { tagKey } from '#root/lib/text/tag-name.ts';
import { deskAct } from './desk-act.ts';

const most = 12;
const schema = z.object({ kind: z.enum(['tag', 'author']), text: z.string().max(200), locale: localeSchema });

/** Tags or authors whose name has these words, those that begin with them first. */
export const findNames = deskAct(
  { act: 'name.find', permission: 'article.edit-own', schema },
  async ({ kind, text, locale }) => {
    // Tags are found whatever their article and hyphens, so that nobody makes one twice.
    const fold = kind === 'tag' ? tagKey : normalise;
    const asked = fold(text);
    const all: readonly { id: string; name: { ar: string; en?: string | undefined } }[] = await store().all(kind);
    const ranked = all.flatMap(({ id, name }) => {
      const place = fold(`${name.ar} ${name.en ?? ''}`).indexOf(asked);
      return place < 0 ? [] : [{ id, name: inLocale(name, locale), place }];
    });
    const found = ranked.toSorted((one, other) => one.place - other.place).slice(0, most);
    return { did: [], value: found.map(({ id, name }) => ({ value: id, text: name })) };
  },
);

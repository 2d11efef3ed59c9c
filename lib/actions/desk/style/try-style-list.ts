'use server';

import { z } from 'zod';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { styleList } from '#root/lib/newsroom/style/change-style-list.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { checkCopy } from '#root/lib/text/copy-check/check-copy.ts';
import type { Fault } from '#root/lib/text/copy-check/fault.ts';
import { mendCopy } from '#root/lib/text/copy-check/mend-copy.ts';
import { deskAct } from '../desk-act.ts';

const schema = z.object({
  text: z.string().min(1, { error: 'text-missing' }).max(5000, { error: 'text-long' }),
  language: localeSchema,
});

/** What the copy check says of a sample, and the sample as it would be mended. */
export type StyleTrial = { faults: Pick<Fault, 'rule' | 'found' | 'suggestions'>[]; mended: string };

/** Tries the copy check, with the paper's list, on a sample. */
export const tryStyleList = deskAct(
  { act: 'style.try', permission: 'style-list.edit', schema },
  async ({ text, language }) => {
    const { entries, ignored, ...habits } = await styleList(store());
    const { digits } = await siteSettings();
    const options = { language, digits, style: entries, ...(ignored && { ignore: ignored }), ...habits };
    const plain = text.replace(/\r\n?/g, '\n');
    const found = checkCopy(plain, options);
    const faults = found.map(({ rule, found: words, suggestions }) => ({ rule, found: words, suggestions }));
    const value: StyleTrial = {
      faults,
      mended: mendCopy(
        plain,
        found.filter(({ certain }) => certain),
      ),
    };
    return { did: [], value };
  },
);

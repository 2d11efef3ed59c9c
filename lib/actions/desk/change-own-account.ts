'use server';

import { z } from 'zod';
import { personNameSchema } from '#root/lib/auth/account.ts';
import { desk } from '#root/lib/auth/desk.ts';
import { localeSchema } from '#root/lib/domain/locale.ts';
import { deskAct } from './desk-act.ts';

/** Changes one's own name and the desk's language. */
export const changeOwnAccount = deskAct(
  { act: 'account.edit', permission: 'desk.open', schema: z.object({ name: personNameSchema, locale: localeSchema }) },
  async ({ name, locale }, { editor: { account } }) => {
    const changed = await desk().accounts.change(account.id, (one) => ({ ...one, name, locale }));
    if (typeof changed === 'string') return { refused: changed };
    const before = { name: account.name, locale: account.locale };
    const did = { subject: `account:${account.id}`, before, after: { name, locale } };
    return { did, value: undefined, to: `/desk/account?lang=${locale}` };
  },
);

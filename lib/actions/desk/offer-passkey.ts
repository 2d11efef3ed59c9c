'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { passkeySite } from '#root/lib/auth/passkey-site.ts';
import { deskAct } from './desk-act.ts';

/** What the browser needs to make a passkey for one's own account. */
export const offerPasskey = deskAct(
  { act: 'account.passkey-offer', permission: 'desk.open', recent: true, schema: z.unknown() },
  async (_, { editor: { account }, now }) => {
    return { did: [], value: await desk().passkeys.offerNew(account, await passkeySite(), now) };
  },
);

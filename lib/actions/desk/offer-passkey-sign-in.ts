'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { passkeySite } from '#root/lib/auth/passkey-site.ts';
import { visitorAct } from './visitor-act.ts';

/** What the browser needs to sign in with a passkey; it names no account. */
export const offerPasskeySignIn = visitorAct({ act: 'sign-in', schema: z.unknown() }, async (_, { now }) => {
  return { did: [], value: await desk().passkeys.offerSignIn(await passkeySite(), now) };
});

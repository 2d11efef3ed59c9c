'use server';

import { z } from 'zod';
import { desk } from '#root/lib/auth/desk.ts';
import { actorOf } from '#root/lib/auth/editor.ts';
import { enter } from '#root/lib/auth/enter.ts';
import { passkeySite } from '#root/lib/auth/passkey-site.ts';
import { passkeyAnswerSchema } from '#root/lib/auth/passkeys.ts';
import { signInKey } from '#root/lib/auth/sign-in.ts';
import { networkKey } from '#root/lib/comments/network-key.ts';
import { deskPathSchema } from './desk-path.ts';
import { visitorAct } from './visitor-act.ts';

const schema = z.object({ answer: passkeyAnswerSchema, sealed: z.string().max(2000), to: deskPathSchema });

/** Signs in with a passkey: it is both factors, for the device asked its owner for a finger, a face or a PIN. */
export const passkeySignIn = visitorAct(
  { act: 'sign-in', schema },
  async ({ answer, sealed, to }, { network, now }) => {
    const { accounts, passkeys, signIns } = desk();
    const key = signInKey(`passkey ${answer.id}`);
    const place = networkKey(network);
    if (signIns.wait(key, place, now) > 0) return { refused: 'too-many', status: 429 };
    signIns.fail(key, place, now);
    const owner = accounts.all().find((one) => one.passkeys.some(({ id }) => id === answer.id));
    const passkey = owner?.passkeys.find(({ id }) => id === answer.id);
    const read = passkey && (await passkeys.check(passkey, answer, sealed, await passkeySite(), now));
    if (!owner || !read || owner.state !== 'active') return { refused: 'passkey-wrong' };
    signIns.succeed(key, place);
    const renewed = (one: typeof owner) => one.passkeys.map((known) => (known.id === read.id ? read : known));
    await accounts.change(owner.id, (one) => ({ ...one, passkeys: renewed(one) }));
    const stage = await enter(owner, 'passkey');
    const did = { subject: `account:${owner.id}`, by: actorOf(owner), after: { stage, method: 'passkey' } };
    return { did, value: undefined, to };
  },
);

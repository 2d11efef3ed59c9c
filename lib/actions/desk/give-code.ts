'use server';

import { z } from 'zod';
import { halfSignedIn } from '#root/lib/auth/current-editor.ts';
import { desk } from '#root/lib/auth/desk.ts';
import { actorOf } from '#root/lib/auth/editor.ts';
import { enter } from '#root/lib/auth/enter.ts';
import { takeCode } from '#root/lib/auth/second-factor.ts';
import { signInKey } from '#root/lib/auth/sign-in.ts';
import { networkKey } from '#root/lib/comments/network-key.ts';
import { deskPathSchema } from './desk-path.ts';
import { visitorAct } from './visitor-act.ts';

const schema = z.object({ code: z.string().min(1, { error: 'code-missing' }).max(40), to: deskPathSchema });

/** The second factor: a code of the app or a recovery code, under a limit of its own. */
export const giveCode = visitorAct({ act: 'sign-in', schema }, async ({ code, to }, { network, now }) => {
  const half = halfSignedIn();
  if (!half) return { refused: 'signed-out', status: 401 };
  const { accounts, signIns } = desk();
  const { id } = half.account;
  const key = signInKey(`code ${id}`);
  const place = networkKey(network);
  if (signIns.wait(key, place, now) > 0) return { refused: 'too-many', status: 429 };
  signIns.fail(key, place, now);
  const by = actorOf(half.account);
  const method = await takeCode(accounts, id, code, now);
  const record = { subject: `account:${id}`, by };
  if (!method) return { refused: 'code-wrong', faults: { code: 'code-wrong' }, record };
  signIns.succeed(key, place);
  await enter(accounts.get(id) ?? half.account, method);
  return { did: { ...record, after: { stage: 'whole', method } }, value: undefined, to };
});

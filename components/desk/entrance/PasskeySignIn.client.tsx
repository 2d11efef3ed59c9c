'use client';

import { startAuthentication } from '@simplewebauthn/browser';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { offerPasskeySignIn } from '#root/lib/actions/desk/offer-passkey-sign-in.ts';
import { passkeySignIn } from '#root/lib/actions/desk/passkey-sign-in.ts';
import { useFaultText } from '../form/fault-text.client.ts';
import { goOn } from '../form/go-on.client.ts';

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** Signs in with a passkey of this device; shown where the browser knows such things. */
export function PasskeySignIn({ to }: { to: string }) {
  const t = useTranslations('desk.SignIn');
  const faultText = useFaultText();
  const [able, setAble] = useState(false);
  const [fault, setFault] = useState<string>();
  useEffect(() => setAble('PublicKeyCredential' in window), []);
  if (!able) return null;

  async function enter() {
    setFault(undefined);
    const offer = await offerPasskeySignIn({});
    if (!offer.ok) return setFault(offer.code);
    const { options, sealed } = offer.value;
    const answer = await startAuthentication({ optionsJSON: options as Options }).catch(() => undefined);
    if (!answer) return setFault('passkey-none');
    const entered = await passkeySignIn({ answer: { ...answer }, sealed, to });
    if (entered.ok) goOn(entered);
    else setFault(entered.code);
  }

  return (
    <div className="mt-8 border-rule border-t pt-6">
      <div role="alert">{fault && <p className="mb-3 text-alert text-label">{faultText(fault)}</p>}</div>
      <button
        type="button"
        onClick={() => void enter()}
        className="tap w-full rounded-sm border border-edge px-5 font-semibold text-label hover:border-brand hover:text-brand"
      >
        {t('passkey')}
      </button>
    </div>
  );
}

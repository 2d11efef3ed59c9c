'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { addPasskey } from '#root/lib/actions/desk/add-passkey.ts';
import { offerPasskey } from '#root/lib/actions/desk/offer-passkey.ts';
import { useFaultText } from '../form/fault-text.client.ts';
import { goOn } from '../form/go-on.client.ts';

type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];

/** Makes a passkey on this device and takes it up. */
export function AddPasskey() {
  const t = useTranslations('desk.Passkeys');
  const faultText = useFaultText();
  const router = useRouter();
  const [fault, setFault] = useState<string>();

  async function add() {
    setFault(undefined);
    const offer = await offerPasskey({});
    if (!offer.ok) return goOn(offer) || setFault(offer.code);
    const { options, sealed } = offer.value;
    // The person may well think better of it.
    const made = await startRegistration({ optionsJSON: options as Options }).catch(() => undefined);
    if (!made) return setFault('passkey-none');
    const added = await addPasskey({ answer: { ...made }, sealed });
    if (added.ok) router.refresh();
    else setFault(added.code);
  }

  return (
    <>
      <div role="alert">{fault && <p className="mb-3 text-alert text-label">{faultText(fault)}</p>}</div>
      <button
        type="button"
        onClick={() => void add()}
        className="tap rounded-sm border border-edge px-5 font-semibold text-label hover:border-brand hover:text-brand"
      >
        {t('add')}
      </button>
    </>
  );
}

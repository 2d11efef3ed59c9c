'use client';

import { type ReactNode, useMemo, useState } from 'react';
import type { PictureChoice } from '#root/lib/newsroom/picture-choice.ts';
import { PicturePicker } from './PicturePicker.client.tsx';
import { PictureContext } from './picture-context.client.tsx';

/** Knows the pictures of the text, and asks for others when a part of the page wants one. */
export function PictureShelf({ pictures, children }: { pictures: readonly PictureChoice[]; children: ReactNode }) {
  const [known, setKnown] = useState(() => new Map(pictures.map((picture) => [picture.id, picture])));
  const [asking, setAsking] = useState<{ answer: (picture: PictureChoice | undefined) => void }>();
  const shelf = useMemo(
    () => ({
      known,
      choose: () => new Promise<PictureChoice | undefined>((answer) => setAsking({ answer })),
    }),
    [known],
  );
  return (
    <PictureContext value={shelf}>
      {children}
      {asking && (
        <PicturePicker
          onChosen={(picture) => {
            setAsking(undefined);
            if (picture) setKnown(new Map(known).set(picture.id, picture));
            asking.answer(picture);
          }}
        />
      )}
    </PictureContext>
  );
}

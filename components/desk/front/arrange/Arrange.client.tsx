'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useRef, useState, useTransition } from 'react';
import type { DeskAction } from '#root/lib/actions/desk/desk-answer.ts';
import { droppedIds, droppedStories } from '#root/lib/domain/front-drop.ts';
import { goOn } from '../../form/go-on.client.ts';
import { ArrangeContext, type Entry, type Held } from './arrange-context.client.tsx';
import { RefusedOrder } from './RefusedOrder.client.tsx';
import { usePointerDrag } from './use-pointer-drag.client.ts';

type ArrangeProps = {
  kind: 'stories' | 'strips';
  action: DeskAction<never, undefined>;
  /** Which page it is about: sent with every act. */
  fields: Readonly<Record<string, string>>;
  /** The order as it is, as text: whoever orders anew says what from. */
  seen: string;
  entries: readonly Entry[];
  most: number;
  /** Who changed the draft last. */
  changedBy: string | undefined;
  children: ReactNode;
};

const verbs = { stories: { order: 'order', out: 'drop' }, strips: { order: 'strips', out: 'strip-hide' } } as const;

/**
 * Lets the entries of the list within be dragged, or moved by keys, and others be brought in. One act tells the server the
 * whole new order. Where somebody ordered it otherwise meanwhile, nothing is overwritten: theirs is shown, and one's own may be
 * put in its place.
 */
export function Arrange({ kind, action, fields, seen, entries, most, changedBy, children }: ArrangeProps) {
  const t = useTranslations('desk.Arrange');
  const router = useRouter();
  const helpId = useId();
  const listRef = useRef<HTMLOListElement>(null);
  const [held, setHeld] = useState<Held>();
  const [said, setSaid] = useState('');
  const [dropped, setDropped] = useState<readonly Entry[]>();
  const [drawn, setDrawn] = useState(seen);
  const [refused, setRefused] = useState<{ code: string; order?: string | undefined }>();
  const [pending, startSending] = useTransition();
  // What was dropped stands there at once, until the page brought up to date says how it is.
  if (drawn !== seen) {
    setDrawn(seen);
    setDropped(undefined);
  }
  const standing = dropped ?? entries;

  function send(act: string, order?: string) {
    startSending(async () => {
      const answer = await (action as DeskAction<Record<string, string>, undefined>)({ ...fields, act, seen });
      if (goOn(answer)) return;
      if (!answer.ok) setDropped(undefined);
      setRefused(answer.ok ? undefined : { code: answer.code, order });
      setSaid(answer.ok ? t('saved') : '');
      router.refresh();
    });
  }

  function place({ entry, from, by }: Held, to: number) {
    const ids = droppedIds(
      standing.map(({ id }) => id),
      entry.id,
      to,
      most,
    );
    const order = kind === 'stories' ? droppedStories(standing, entry.id, to, most) : ids.join();
    const known = new Map([...standing, entry].map((one) => [one.id, one]));
    setDropped(ids.flatMap((id) => known.get(id) ?? []));
    setSaid(t(from === 'pool' ? 'brought' : 'dropped', { name: entry.name, n: to + 1 }));
    send(`${verbs[kind].order} ${order}`, order);
    // Its row among what is offered goes, and the keys would go with it.
    if (by === 'keys') requestAnimationFrame(() => gripOf(listRef.current, entry.id)?.focus());
  }

  const last = (from: Held['from']) => (from === 'pool' ? Math.min(standing.length, most - 1) : standing.length - 1);
  const arrangement = {
    ...{ entries: standing, held, last, listRef, helpId },
    begin(next: Held) {
      if (pending) return;
      setHeld(next);
      setRefused(undefined);
      setSaid(t('grabbed', { name: next.entry.name }));
    },
    moveTo(to: Held['to']) {
      if (!held || held.to === to) return;
      setHeld({ ...held, to });
      setSaid(typeof to === 'number' ? t('at', { n: to + 1, total: last(held.from) + 1 }) : to ? t('outside') : '');
    },
    release(to: Held['to']) {
      setHeld(undefined);
      if (!held || to === undefined || to === held.from) setSaid(t('left'));
      else if (to === 'out') send(`${verbs[kind].out} ${held.entry.id}`);
      else place(held, to);
    },
    cancel() {
      setHeld(undefined);
      setSaid(t('left'));
    },
  };
  const ghostRef = usePointerDrag(arrangement);
  const again = refused?.order;

  return (
    <ArrangeContext value={arrangement}>
      <p id={helpId} className="sr-only">
        {t('help')}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <RefusedOrder
        code={refused?.code}
        by={changedBy}
        onAgain={again === undefined ? undefined : () => send(`${verbs[kind].order} ${again}`, again)}
        onLeave={() => setRefused(undefined)}
      />
      {children}
      {held?.by === 'pointer' && (
        <div
          ref={ghostRef}
          aria-hidden="true"
          className="pointer-events-none fixed inset-s-0 inset-bs-0 z-50 max-w-72 truncate rounded-sm border border-brand bg-paper px-3 py-2 text-label shadow-lg"
        >
          {held.entry.name}
        </div>
      )}
    </ArrangeContext>
  );
}

function gripOf(list: HTMLElement | null, id: string): HTMLElement | null | undefined {
  return list?.querySelector<HTMLElement>(`[data-grip="${id}"]`);
}

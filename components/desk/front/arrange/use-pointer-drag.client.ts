import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { Arrangement, Held } from './arrange-context.client.tsx';

/** So near to the window's edge, in pixels, the page is scrolled, and so far each frame. */
const edge = 72;
const step = 12;
/** So far beside the list it still is meant. */
const around = 48;

type Drag = Pick<Arrangement, 'held' | 'listRef' | 'last' | 'moveTo' | 'release' | 'cancel'>;

/** Follows mouse or finger while it holds something. @returns what goes along with the pointer */
export function usePointerDrag({
  held,
  listRef,
  last,
  moveTo,
  release,
  cancel,
}: Drag): RefObject<HTMLDivElement | null> {
  const ghostRef = useRef<HTMLDivElement>(null);
  const active = held?.by === 'pointer';
  const at = useRef({ x: 0, y: 0 });

  /** Where what is held would go now. */
  const under = (): Held['to'] =>
    held && listRef.current ? placeAt(listRef.current, held, last(held.from), at.current) : undefined;
  const look = useEffectEvent(() => {
    const { x, y } = at.current;
    const ghost = ghostRef.current;
    if (ghost) {
      const isRightToLeft = getComputedStyle(ghost).direction === 'rtl';
      ghost.style.translate = `${isRightToLeft ? x - document.documentElement.clientWidth : x}px ${y}px`;
    }
    moveTo(under());
  });
  // Where the last move led may not be drawn yet when the finger goes: what counts is where it was lifted.
  const drop = useEffectEvent(() => release(under()));
  const leave = useEffectEvent(() => cancel());

  useEffect(() => {
    if (!active) return;
    let frame = 0;
    const scroll = () => {
      const { y } = at.current;
      const by = y > 0 && y < edge ? -step : y > innerHeight - edge ? step : 0;
      if (by) {
        scrollBy({ top: by, behavior: 'instant' });
        look();
      }
      frame = requestAnimationFrame(scroll);
    };
    const follow = ({ clientX: x, clientY: y }: PointerEvent) => {
      at.current = { x, y };
    };
    const move = (event: PointerEvent) => {
      if (!event.isPrimary) return;
      follow(event);
      look();
    };
    const key = (event: KeyboardEvent) => event.key === 'Escape' && leave();
    // A second finger on the page neither moves nor drops it.
    const up = (event: PointerEvent) => {
      if (!event.isPrimary) return;
      follow(event);
      drop();
    };
    const cancel = (event: PointerEvent) => event.isPrimary && leave();
    const listeners = { pointermove: move, pointerup: up, pointercancel: cancel, keydown: key } as const;
    for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener as EventListener);
    frame = requestAnimationFrame(scroll);
    return () => {
      cancelAnimationFrame(frame);
      for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener as EventListener);
    };
  }, [active]);

  return ghostRef;
}

/** The place under the pointer: one of the list's, out of it where it lies over what is offered, or none. */
function placeAt(list: HTMLElement, { from }: Held, last: number, { x, y }: { x: number; y: number }): Held['to'] {
  const { left, right, top, bottom } = list.getBoundingClientRect();
  if (x >= left - around && x <= right + around && y >= top - around && y <= bottom + around) {
    const above = [...list.children].filter((child) => {
      const row = child.getBoundingClientRect();
      return (row.top + row.bottom) / 2 < y;
    }).length;
    // Of what comes from the list itself, its own row does not count.
    return Math.min(last, from !== 'pool' && above > from ? above - 1 : above);
  }
  const under = document.elementFromPoint(x, y);
  return from !== 'pool' && under?.closest('[data-pool]') ? 'out' : undefined;
}

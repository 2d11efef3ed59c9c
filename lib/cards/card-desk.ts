import { startThread, type Thread } from '#root/lib/threads/thread-calls.ts';
import type { CardFace } from './card-face.ts';
import type { CardThread } from './card-thread.ts';
import type { CoverFace } from './draw-cover.ts';

/** How long the thread stays after its last card: fonts and canvas take some 60 MB that a quiet paper need not hold. */
const idleMs = 60_000;

export type CardDesk = {
  /** The card as a PNG, drawn off the main thread, one at a time. @throws Error where its picture can not be read */
  draw(face: CardFace): Promise<Uint8Array>;
  /** A drawn cover as a JPEG, in the same way. */
  cover(face: CoverFace): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** Draws cards on a thread that is started by the first one asked for and ends when nobody asks any more. */
export function openCardDesk(): CardDesk {
  let thread: Thread<CardThread> | undefined;
  let asked = 0;
  let ending: NodeJS.Timeout | undefined;

  async function end(): Promise<void> {
    clearTimeout(ending);
    const ended = thread;
    thread = undefined;
    await ended?.end();
  }

  async function ask(what: (thread: Thread<CardThread>) => Promise<Uint8Array>): Promise<Uint8Array> {
    clearTimeout(ending);
    thread ??= startThread<CardThread>(new URL('./card-thread.ts', import.meta.url));
    asked += 1;
    const using = thread;
    try {
      return await what(using);
    } finally {
      asked -= 1;
      if (asked === 0 && thread === using) ending = setTimeout(() => void end(), idleMs).unref();
    }
  }

  return {
    draw: (face) => ask((using) => using.ask('draw', [face])),
    cover: (face) => ask((using) => using.ask('cover', [face])),
    close: end,
  };
}

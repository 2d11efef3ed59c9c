import { answerCalls } from '#root/lib/threads/thread-calls.ts';
import type { CardFace } from './card-face.ts';
import { drawCard } from './draw-card.ts';
import { type CoverFace, drawCover } from './draw-cover.ts';

/** What the cards' thread does. */
export type CardThread = {
  draw(face: CardFace): Promise<Uint8Array>;
  cover(face: CoverFace): Promise<Uint8Array>;
};

answerCalls<CardThread>({ draw: drawCard, cover: drawCover });

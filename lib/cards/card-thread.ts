import { answerCalls } from '#root/lib/store/json/thread-calls.ts';
import type { CardFace } from './card-face.ts';
import { drawCard } from './draw-card.ts';

/** What the cards' thread does. */
export type CardThread = { draw(face: CardFace): Promise<Uint8Array> };

answerCalls<CardThread>({ draw: drawCard });

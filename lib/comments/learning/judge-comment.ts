import { runtime } from '#root/lib/runtime/runtime.ts';
import type { Evidence, Reading } from './lesson-book.ts';
import { asWritten } from './marks.ts';

/** What was decided about a writer before. */
export type WriterRecord = { approved: number; spam: number };

/** How a comment looks beside what was decided: a guess that sorts and holds, and decides nothing. */
export type Judgement = {
  /** How likely a moderator refuses it, 0 to 1. */
  score: number;
  like: 'approved' | 'refused' | 'unsure';
  /** What speaks for it, the weightiest first. */
  because: Evidence[];
};

/** From here on a comment waits, whoever wrote it. One in twenty or so of those is innocent (see the test). */
export const heldFrom = 0.9;
const goodUpTo = 0.2;
const mostReasons = 4;

/** Undefined while moderators have decided too little for anything to be learnt. */
export async function judgeComment(text: string, writer: WriterRecord): Promise<Judgement | undefined> {
  const reading = await runtime().lessons?.read(text);
  return reading && judgementOf(reading, writer, text);
}

export function judgementOf({ logOdds, evidence }: Reading, writer: WriterRecord, text: string): Judgement {
  const score = 1 / (1 + Math.exp(-(logOdds + fame(writer.spam) - fame(writer.approved))));
  const like = score >= heldFrom ? 'refused' : score <= goodUpTo ? 'approved' : 'unsure';
  const speaksForIt = ({ weight }: Evidence) => (like === 'refused' ? weight > 0 : like === 'approved' && weight < 0);
  const because = evidence.filter(speaksForIt).slice(0, mostReasons);
  return { score, like, because: because.map((one) => ({ ...one, told: inWritersWords(one.told, text) })) };
}

function inWritersWords(told: Evidence['told'], text: string): Evidence['told'] {
  return 'word' in told ? { word: asWritten(text, told.word) } : told;
}

/** What earlier decisions about a writer add to the log odds: one as much as a telling word, many three times as much. */
function fame(decisions: number): number {
  return Math.min(3, 1.2 * Math.log1p(decisions));
}

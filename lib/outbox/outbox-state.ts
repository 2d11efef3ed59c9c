import { dueAt, isTagLetter, type Letter } from './letter.ts';
import type { Mark, TargetName } from './mark.ts';

export type DeadLetter = { letter: Letter; at: string; error: string };
type Held = { takes: TargetName['takes']; waiting: Map<string, Letter>; dead: Map<string, DeadLetter> };

/** Which letters are still to go to whom: what the outbox's files say, in memory. */
export function createOutboxState() {
  const letters = new Map<string, Letter>();
  const held = new Map<string, Held>();
  const gone = new Set<string>();
  const takes = (target: Pick<Held, 'takes'>, letter: Letter) => isTagLetter(letter) === (target.takes === 'tags');

  /** Forgets a letter of which nobody has to be told any more. */
  function forgetSettled(letter: Letter, now: number): void {
    for (const { waiting, dead } of held.values()) if (waiting.has(letter.key) || dead.has(letter.key)) return;
    if (dueAt(letter) > now) return;
    letters.delete(letter.key);
    gone.add(letter.key);
  }

  return {
    /** Letters that have been forgotten, whose lines may go. */
    gone,
    targets: (): TargetName[] => [...held].map(([name, { takes }]) => ({ name, takes })),
    waiting: (target: string): ReadonlyMap<string, Letter> => held.get(target)?.waiting ?? new Map(),
    dead: (target: string): ReadonlyMap<string, DeadLetter> => held.get(target)?.dead ?? new Map(),
    add(letter: Letter): void {
      if (letters.has(letter.key) || gone.has(letter.key)) return;
      letters.set(letter.key, letter);
      for (const target of held.values()) if (takes(target, letter)) target.waiting.set(letter.key, letter);
    },
    /** A target that was not there before is told what falls due from `since` on, milliseconds since the epoch. */
    setTargets(targets: readonly TargetName[], since: number): void {
      const names = new Set(targets.map(({ name }) => name));
      for (const name of held.keys()) if (!names.has(name)) held.delete(name);
      for (const target of targets) {
        if (held.get(target.name)?.takes === target.takes) continue;
        const waiting = [...letters.values()].filter((letter) => takes(target, letter) && dueAt(letter) >= since);
        const byKey = new Map(waiting.map((letter) => [letter.key, letter]));
        held.set(target.name, { takes: target.takes, waiting: byKey, dead: new Map() });
      }
    },
    mark({ key, target, mark, at, error = '' }: Mark): void {
      const of = held.get(target);
      const letter = letters.get(key);
      if (!of || !letter) return;
      of.dead.delete(key);
      if (mark === 'again') of.waiting.set(key, letter);
      else of.waiting.delete(key);
      if (mark === 'dead') of.dead.set(key, { letter, at, error });
      forgetSettled(letter, Date.parse(at));
    },
    /** Forgets what nobody waits for, at `now`: also what was for targets that are gone. */
    sweep(now: number): void {
      for (const letter of letters.values()) forgetSettled(letter, now);
    },
  };
}

export type OutboxState = ReturnType<typeof createOutboxState>;

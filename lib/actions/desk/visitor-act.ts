import type { z } from 'zod';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import type { DeskAction } from './desk-answer.ts';
import { readInput } from './desk-input.ts';
import { type DeskOutcome, finish, refuse } from './desk-outcome.ts';

/** Where and when a visitor acts. `network` is the address: for limits only, never stored. */
export type VisitorMoment = { network: string; now: number };

/**
 * The door of the few acts of people who are not signed in: signing in, the second factor, choosing a first password. Like
 * `deskAct` without steps 1 to 3; the handler proves itself who it is. Works by the desk's door only.
 */
export function visitorAct<S extends z.ZodType, T = undefined>(
  { act, schema }: { act: string; schema: S },
  handler: (input: z.infer<S>, moment: VisitorMoment) => Promise<DeskOutcome<T>>,
): DeskAction<z.input<S>, T> {
  return async (...given: unknown[]) => {
    // Throws where the request came by another door.
    deskVisit();
    const { network, now } = requestContext();
    const read = readInput(given.at(-1), schema);
    if ('faults' in read) return refuse({ act, code: 'invalid', status: 422, ...read });
    return finish<T>(act, given.at(-1), () => handler(read.input, { network, now }));
  };
}

import type { DeskAnswer } from '#root/lib/actions/desk/desk-answer.ts';

/**
 * Goes where an answer of the desk says: on, or to where its owner proves to be its owner. By a whole page load, since
 * who somebody is changes on the way.
 * @returns whether it goes
 */
export function goOn(answer: DeskAnswer<unknown>): boolean {
  const here = encodeURIComponent(`${location.pathname}${location.search}`);
  const to = answer.ok
    ? answer.to
    : { 'signed-out': `/desk/sign-in?to=${here}`, 'confirm-first': `/desk/confirm?to=${here}` }[answer.code];
  if (to) location.assign(to);
  return to !== undefined;
}

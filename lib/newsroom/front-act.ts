import {
  changedFront,
  chosenIds,
  type FrontChoice,
  type FrontStep,
  orderedFront,
  storiesText,
} from '#root/lib/domain/front-choice.ts';
import {
  automaticStrips,
  changedStrips,
  orderedStrips,
  type StripStep,
  stripsText,
} from '#root/lib/domain/strip-choice.ts';

const stories = '\\d{0,12}:[\\d,]{0,60}';
const strips = '(?:\\*|[a-z0-9,-]{0,4000})';

/**
 * What may be done with the draft of a front, as one text: a step with a story (`up 12`), all stories anew (`order 1:2,3`,
 * see `storiesText`), a step with a section's strip (`strip-hide world`), all strips anew (`strips world,arts`), an earlier
 * front with or without its strips (`take 1:2,3;world,arts`), or `discard`.
 */
export const frontActPattern = new RegExp(
  [
    '^(?:(?:add|lead|up|down|drop) [1-9]\\d{0,11}',
    'strip-(?:up|down|hide|show) [a-z0-9-]{1,64}',
    `order ${stories}`,
    `strips ${strips}`,
    `take ${stories}(?:;${strips})?`,
    'discard)$',
  ].join('|'),
);

export type FrontAct = {
  /** Fits `frontActPattern`. */
  act: string;
  /** For `order` and `strips`: the stories or strips, as text, that the new order was made from. */
  seen?: string | undefined;
};

/** `front-changed`: somebody ordered it otherwise meanwhile. */
export type FrontActRefusal = 'front-full' | 'front-changed';

/** What the draft becomes by an act. `every`: the sections that have a strip where nothing is chosen. */
export function frontAfter(
  { act, seen }: FrontAct,
  choice: FrontChoice,
  { live, every }: { live: FrontChoice; every: readonly string[] },
): FrontChoice | FrontActRefusal {
  const { verb, what } = partsOf(act);
  if (verb === 'discard') return live;
  if (verb === 'order') return storiesText(choice) === seen ? orderedFront(choice, what) : 'front-changed';
  if (verb === 'strips') {
    // Giving all choice up overwrites no order that somebody could miss.
    const isKnown = what === automaticStrips || stripsText(choice) === seen;
    return isKnown ? orderedStrips(choice, what, every) : 'front-changed';
  }
  if (verb === 'take') {
    const [taken = '', takenStrips] = what.split(';');
    const withStories = orderedFront(choice, taken);
    return takenStrips === undefined ? withStories : orderedStrips(withStories, takenStrips, every);
  }
  const [, step] = /^strip-(\w+)$/.exec(verb) ?? [];
  if (step) return changedStrips(choice, step as StripStep, what, every);
  return changedFront(choice, verb as FrontStep, Number(what));
}

/** The stories that an act brings into the choice. */
export function broughtIn({ act }: FrontAct, choice: FrontChoice): number[] {
  const { verb, what } = partsOf(act);
  const named =
    verb === 'order' ? chosenIds(orderedFront(choice, what)) : verb === 'add' || verb === 'lead' ? [Number(what)] : [];
  const known = chosenIds(choice);
  return named.filter((id) => !known.includes(id));
}

/** An earlier front as `take` has it. */
export function frontText(choice: FrontChoice): string {
  return `${storiesText(choice)};${stripsText(choice)}`;
}

function partsOf(act: string): { verb: string; what: string } {
  const at = act.indexOf(' ');
  return at < 0 ? { verb: act, what: '' } : { verb: act.slice(0, at), what: act.slice(at + 1) };
}

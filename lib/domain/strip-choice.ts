import type { FrontChoice } from './front-choice.ts';

/** What may be done with a section's strip of the front page. */
export const stripSteps = ['up', 'down', 'hide', 'show'] as const;
export type StripStep = (typeof stripSteps)[number];

/** Stands, as text, for a choice in which the strips are the paper's own. */
export const automaticStrips = '*';

/** The choice after one step with the strip of section `id`. `every`: the sections that have one where nothing is chosen. */
export function changedStrips(choice: FrontChoice, step: StripStep, id: string, every: readonly string[]): FrontChoice {
  const strips = [...(choice.stripIds ?? every)];
  const at = strips.indexOf(id);
  if (step === 'show') return withStrips(choice, at < 0 && every.includes(id) ? [...strips, id] : strips, every);
  if (at < 0) return choice;
  if (step === 'hide') return withStrips(choice, strips.toSpliced(at, 1), every);
  const to = at + (step === 'up' ? -1 : 1);
  if (to < 0 || to >= strips.length) return choice;
  return withStrips(choice, strips.toSpliced(at, 1).toSpliced(to, 0, id), every);
}

/** The strips of a choice as one text: ids with commas between, or `*` where nothing is chosen. */
export function stripsText({ stripIds }: Pick<FrontChoice, 'stripIds'>): string {
  return stripIds?.join() ?? automaticStrips;
}

/** The choice with the strips of `text` (see `stripsText`) in place of its own. `every`: as for `changedStrips`. */
export function orderedStrips(choice: FrontChoice, text: string, every: readonly string[]): FrontChoice {
  if (text === automaticStrips) return withStrips(choice, every, every);
  const ids = [...new Set(text.split(','))].filter((id) => every.includes(id));
  return withStrips(choice, ids, every);
}

/** What comes to be the paper's own order is no choice: sections made later have their strips then. */
function withStrips(choice: FrontChoice, ids: readonly string[], every: readonly string[]): FrontChoice {
  const { stripIds: _before, ...stories } = choice;
  return ids.join() === every.join() ? stories : { ...stories, stripIds: ids };
}

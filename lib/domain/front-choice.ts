/** What is chosen by hand for the front page or a section's: the lead, and the stories after it. The rest fills itself. */
export type FrontChoice = {
  leadId?: number | undefined;
  secondIds: readonly number[];
  /** The sections whose strips the front page has, in their order; without it all of them, in the paper's order. */
  stripIds?: readonly string[] | undefined;
};

/** So many stories stand after the lead. */
export const mostSeconds = 4;

/** What may be done with a story of the front: `lead` and `add` also bring one in. */
export const frontSteps = ['add', 'lead', 'up', 'down', 'drop'] as const;
export type FrontStep = (typeof frontSteps)[number];

/** The choice after one step with story `id`; no story stands twice. `front-full` where there is no place left. */
export function changedFront(choice: FrontChoice, step: FrontStep, id: number): FrontChoice | 'front-full' {
  const { leadId, secondIds } = choice;
  const others = secondIds.filter((one) => one !== id);
  switch (step) {
    case 'add':
      if (leadId === id || secondIds.includes(id)) return choice;
      return secondIds.length < mostSeconds ? placed(choice, leadId, [...secondIds, id]) : 'front-full';
    case 'lead':
      if (leadId === id) return choice;
      return placed(choice, id, leadId === undefined ? others : [leadId, ...others]);
    case 'drop':
      return placed(choice, leadId === id ? undefined : leadId, others);
    case 'up':
      return moved(choice, id, -1);
    case 'down':
      return moved(choice, id, 1);
  }
}

/** The stories of a choice as one text, `LEAD:A,B`; without a lead nothing stands before the colon. */
export function storiesText({ leadId, secondIds }: Pick<FrontChoice, 'leadId' | 'secondIds'>): string {
  return `${leadId ?? ''}:${secondIds.join()}`;
}

/** The choice with the stories of `text` (see `storiesText`) in place of its own: no story twice, none beyond the last place. */
export function orderedFront(choice: FrontChoice, text: string): FrontChoice {
  const [lead = '', seconds = ''] = text.split(':');
  const leadId = Number(lead) > 0 ? Number(lead) : undefined;
  const ids = [...new Set(seconds.split(',').map(Number))].filter((id) => id > 0 && id !== leadId);
  return placed(choice, leadId, ids);
}

/** Every story of a choice, the lead first. */
export function chosenIds({ leadId, secondIds }: Pick<FrontChoice, 'leadId' | 'secondIds'>): number[] {
  return [...(leadId === undefined ? [] : [leadId]), ...secondIds];
}

/** Whether two choices are the same. */
export function isSameFront(one: FrontChoice, other: FrontChoice): boolean {
  return storiesText(one) === storiesText(other) && one.stripIds?.join() === other.stripIds?.join();
}

function placed({ stripIds }: FrontChoice, leadId: number | undefined, secondIds: readonly number[]): FrontChoice {
  return {
    ...(leadId !== undefined && { leadId }),
    secondIds: secondIds.slice(0, mostSeconds),
    ...(stripIds && { stripIds }),
  };
}

function moved(choice: FrontChoice, id: number, by: -1 | 1): FrontChoice {
  // Without a chosen lead the first place fills itself: what goes up to it becomes the lead.
  const places = [choice.leadId, ...choice.secondIds];
  const at = places.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= places.length) return choice;
  [places[at], places[to]] = [places[to], places[at]];
  const [lead, ...seconds] = places;
  return placed(
    choice,
    lead,
    seconds.filter((one) => one !== undefined),
  );
}

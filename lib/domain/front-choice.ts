/** What is chosen by hand for the front page: the lead, and the stories after it. What is not chosen fills itself. */
export type FrontChoice = { leadId?: number | undefined; secondIds: readonly number[] };

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
      return secondIds.length < mostSeconds ? { ...choice, secondIds: [...secondIds, id] } : 'front-full';
    case 'lead':
      if (leadId === id) return choice;
      return { leadId: id, secondIds: (leadId === undefined ? others : [leadId, ...others]).slice(0, mostSeconds) };
    case 'drop':
      return { ...(leadId !== id && leadId !== undefined && { leadId }), secondIds: others };
    case 'up':
      return moved(choice, id, -1);
    case 'down':
      return moved(choice, id, 1);
  }
}

function moved({ leadId, secondIds }: FrontChoice, id: number, by: -1 | 1): FrontChoice {
  // Without a chosen lead the first place fills itself: what goes up to it becomes the lead.
  const places = [leadId, ...secondIds];
  const at = places.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= places.length) return { ...(leadId !== undefined && { leadId }), secondIds };
  [places[at], places[to]] = [places[to], places[at]];
  const [lead, ...seconds] = places;
  const kept = seconds.filter((one) => one !== undefined);
  return { ...(lead !== undefined && { leadId: lead }), secondIds: kept };
}

/** Whether two choices are the same. */
export function isSameFront(one: FrontChoice, other: FrontChoice): boolean {
  return one.leadId === other.leadId && one.secondIds.join() === other.secondIds.join();
}

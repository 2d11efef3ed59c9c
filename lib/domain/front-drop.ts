import { storiesText } from './front-choice.ts';

/** A story in a place of a front, or a section's strip: whether it stands there by choice or because nothing was chosen. */
export type Arranged = { id: string; chosen: boolean };

/** The order after `id`, which may come from elsewhere, was put at `to` (from 0); what is beyond the `most`th place falls out. */
export function droppedIds(ids: readonly string[], id: string, to: number, most: number): string[] {
  return ids
    .filter((one) => one !== id)
    .toSpliced(to, 0, id)
    .slice(0, most);
}

/**
 * The stories (see `storiesText`) after `id` was put at `to`. What stands above it after the lead is chosen with it: chosen
 * stories stand together, and it shall stay where it was put.
 */
export function droppedStories(places: readonly Arranged[], id: string, to: number, most: number): string {
  const chosen = new Set([id, ...places.filter((place) => place.chosen).map((place) => place.id)]);
  const ids = places.map((place) => place.id);
  const [lead = '', ...seconds] = droppedIds(ids, id, to, most);
  const kept = seconds.slice(0, seconds.findLastIndex((one) => chosen.has(one)) + 1);
  return storiesText({ ...(chosen.has(lead) && { leadId: Number(lead) }), secondIds: kept.map(Number) });
}

import { z } from 'zod';
import { type Localized, localizedSchema } from './locale.ts';

/** How many reasons a list may have, and how long one is: they stand in a choice beside each other. */
export const mostReasons = 30;
export const longestReason = 60;

/** Why moderators refuse comments, as the newsroom words it, in the order in which it is offered. */
export const refusalReasonsSchema = z.array(localizedSchema).min(1).max(mostReasons);

/** `value` is what a refused comment keeps: a code of the list that a paper starts with, or the newsroom's own words. */
export type RefusalReason = { value: string; name: Localized };

/** The list of a paper that has not worded its own. */
export const startingReasons: readonly RefusalReason[] = [
  { value: 'abuse', name: { ar: 'إساءة', en: 'Abuse' } },
  { value: 'hate', name: { ar: 'كراهية', en: 'Hatred' } },
  { value: 'off-topic', name: { ar: 'خارج الموضوع', en: 'Off topic' } },
  { value: 'private', name: { ar: 'معلومات خاصة', en: 'Private information' } },
  { value: 'advert', name: { ar: 'إعلان', en: 'Advertising' } },
  { value: 'unfounded', name: { ar: 'ادعاء بلا سند', en: 'Unfounded claim' } },
];

/** The reasons that are offered, of the paper's own list or the starting one. */
export function refusalReasons(own: readonly Localized[] | undefined): readonly RefusalReason[] {
  if (!own) return startingReasons;
  return own.map((name) => {
    const started = startingReasons.find((one) => one.name.ar === name.ar);
    return { value: started?.value ?? name.ar, name };
  });
}

/** What the reason that a comment keeps is called, also one that is no longer offered; undefined where it is none of these. */
export function reasonName(own: readonly Localized[] | undefined, value: string): Localized | undefined {
  return [...refusalReasons(own), ...startingReasons].find((one) => one.value === value)?.name;
}

import { normalise } from './normalise.ts';

/** Words of which each stands for the others in a search, normalised, the commonest first. */
export type SynonymGroup = readonly string[];

/** The groups of `text`, written word=word=word; words alone are headings. Spellings that normalise to the same count once. */
export function synonymGroups(text: string): SynonymGroup[] {
  return text
    .split(/\s+/u)
    .filter((group) => group.includes('='))
    .map((group) => [...new Set(group.split('=').map(normalise))])
    .filter((group) => group.length > 1);
}

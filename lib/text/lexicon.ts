import { withoutEndings } from './arabic-endings.ts';
import { brokenPlurals } from './more-broken-plurals.ts';
import { wordsWithOwnBeginning, wordsWithOwnEnding } from './protected-words.ts';
import { synonyms } from './synonyms.ts';

/** Every Arabic word this folder knows, normalised and without the article. */
const known: ReadonlySet<string> = new Set(
  [...wordsWithOwnBeginning, ...wordsWithOwnEnding, ...brokenPlurals.flat(), ...synonyms.flat()]
    .map((word) => (word.startsWith('ال') && !wordsWithOwnBeginning.has(word) ? word.slice(2) : word))
    .filter((word) => word.length > 2),
);
const knownStems: ReadonlySet<string> = new Set([...known].map(withoutEndings));

/**
 * Whether `term` is a word this folder knows, as it is or with endings: then its first letter is its own (برنامج), while in
 * ببرنامج it is a particle. A word of two letters is never known.
 */
export function isKnownWord(term: string): boolean {
  return known.has(term) || (term.length > 3 && knownStems.has(withoutEndings(term)));
}

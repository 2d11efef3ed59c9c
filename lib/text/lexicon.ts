import { foreignNames } from './foreign-names.ts';
import { brokenPlurals } from './more-broken-plurals.ts';
import { protectedWords } from './protected-words.ts';
import { synonyms } from './synonyms.ts';

/**
 * Every word this folder knows, normalised and without the article: it says whether the first letter of a word is its own
 * (برنامج) or a particle (ببرنامج).
 */
export const lexicon: ReadonlySet<string> = new Set(
  [...protectedWords, ...brokenPlurals.flat(), ...synonyms.flat(), ...foreignNames.flat()]
    .map((word) => (word.startsWith('ال') && word.length > 5 && !protectedWords.has(word) ? word.slice(2) : word))
    .filter((word) => word.length > 2),
);

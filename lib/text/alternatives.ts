import { withoutParticles } from './arabic-particles.ts';
import { brokenPlurals } from './more-broken-plurals.ts';
import { synonyms } from './synonyms.ts';

const broken = new Map<string, string[]>();
const alike = new Map<string, string[]>();

for (const [singular, plural] of brokenPlurals) {
  note(broken, singular, plural);
  note(broken, plural, singular);
}
for (const group of synonyms) {
  for (const word of group) for (const other of group) if (other !== word) note(alike, bare(word), other);
}

/** Singulars and plurals, synonyms and other spellings of a normalised word, with or without its particles; best first. */
export function alternativesOf(term: string): string[] {
  const plain = withoutParticles(term);
  const found = [broken.get(term), broken.get(plain), alike.get(bare(term)), alike.get(plain)];
  return [...new Set(found.flatMap((words) => words ?? []))].filter((word) => word !== term && word !== plain);
}

/** Names stand in the table with their article (النمسا), queries may come without. */
function bare(word: string): string {
  return word.startsWith('ال') && word.length > 4 ? word.slice(2) : word;
}

function note(table: Map<string, string[]>, word: string, other: string): void {
  const words = table.get(word);
  if (words) words.push(other);
  else table.set(word, [other]);
}

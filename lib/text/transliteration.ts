import type { IsWord } from './arabic-particles.ts';
import { arabicNameOf } from './latin-names.ts';
import { firstSounds, innerSounds, lastSounds, type Spelling } from './latin-sounds.ts';

type Draft = { at: number; written: string; cost: number };

const longestSound = 4;
/** How many drafts are looked at: bounds the work for any input to about a millisecond. */
const mostDrafts = 3000;
const mostCandidates = 24;
const longestWord = 24;
const article = /^(?:al|el|ad|ar|as|ash|at|az|an)-(?=..)|^(?:al|el)(?=[^aeiou].)/u;

/** Whether a word is Latin letters, with Arabizi digits and an apostrophe or hyphen among them at most. */
export function isLatinWord(word: string): boolean {
  return /^[a-z2356789'’-]*[a-z][a-z2356789'’-]*$/iu.test(word);
}

/**
 * Arabic spellings, normalised, that the Latin `word` may stand for (putin, gaza, al-ahly, 3arabi), likeliest first. With
 * `isWord` only words of the index are given, with the article where the index has them so; else the likeliest guesses.
 * Empty where the word is not Latin letters.
 */
export function arabicCandidates(word: string, isWord?: IsWord): string[] {
  const latin = word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/gu, "'").toLowerCase();
  if (!isLatinWord(latin) || latin.length > longestWord) return [];
  const bare = latin.replace(article, '');
  const found = [arabicNameOf(latin), arabicNameOf(bare)].flatMap((name) => (name ? forms(name, isWord) : []));
  found.push(...candidates(bare.replace(/-/gu, ''), isWord));
  if (bare !== latin) found.push(...candidates(latin.replace(/-/gu, ''), isWord));
  return [...new Set(found)].slice(0, mostCandidates);
}

function candidates(latin: string, isWord: IsWord | undefined): string[] {
  const found: string[] = [];
  /** Drafts by cost: costs are small whole numbers, so buckets serve as the queue. */
  const buckets: Draft[][] = [[{ at: 0, written: '', cost: 0 }]];
  let looked = 0;
  for (let cost = 0; cost < buckets.length; cost += 1) {
    const bucket = buckets[cost] ?? [];
    for (
      let draft = bucket.pop();
      draft && looked < mostDrafts && found.length < mostCandidates;
      draft = bucket.pop()
    ) {
      looked += 1;
      if (draft.at >= latin.length) found.push(...forms(draft.written, isWord));
      else for (const next of continued(latin, draft)) queue(buckets, next);
    }
  }
  return found;
}

function queue(buckets: Draft[][], draft: Draft): void {
  const bucket = buckets[draft.cost];
  if (bucket) bucket.push(draft);
  else buckets[draft.cost] = [draft];
}

/** `written` with and without the article, as far as the index has it; without an index as it is. */
function forms(written: string, isWord: IsWord | undefined): string[] {
  if (written.length < 2) return [];
  if (!isWord) return [written];
  const bare = written.replace(/^ال(?=..)/u, '');
  return [...new Set([written, `ال${bare}`, bare])].filter(isWord);
}

function continued(latin: string, draft: Draft): Draft[] {
  const next: Draft[] = [];
  for (let length = Math.min(longestSound, latin.length - draft.at); length > 0; length -= 1) {
    const at = draft.at + length;
    for (const [arabic, cost] of spellingsAt(latin, draft.at, at)) {
      next.push({ at, written: draft.written + arabic, cost: draft.cost + cost });
    }
    if (next.length > 0 && length > 1) break;
  }
  return next.length > 0 ? next : [{ ...draft, at: draft.at + 1 }];
}

function spellingsAt(latin: string, from: number, to: number): readonly Spelling[] {
  const sound = latin.slice(from, to);
  const doubled = sound.length === 2 && sound[0] === sound[1] && !/[aeo]/u.test(sound);
  const letter = doubled ? sound.charAt(0) : sound;
  const here = (to === latin.length && lastSounds.get(letter)) || (from === 0 && firstSounds.get(letter));
  return here || innerSounds.get(letter) || [];
}

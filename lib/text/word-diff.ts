import { diffSequences } from './diff-sequences.ts';

/** A run of words that both texts have, or only the older (`removed`) or only the newer one (`added`). */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

const words = new Intl.Segmenter('ar', { granularity: 'word' });
/** Texts that differ in more words than this are told as wholly different: nobody reads such a diff. */
const mostDifferent = 1500;

/** What became of `before` on the way to `after`, in whole words: the fewest that went and came. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const steps = diffSequences(segmentsOf(before), segmentsOf(after), (one, other) => one === other, mostDifferent);
  const parts = steps?.map(({ kind, item }) => ({ kind, text: item }));
  return joined(
    parts ?? [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ],
  );
}

/** The words of a text with the signs and spaces between them; joined they are the text. */
function segmentsOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}

/** Neighbours as one; a space between two changed words changes with them, so that phrases stay together. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: DiffPart[] = [];
  let change = { removed: '', added: '' };
  const settle = () => {
    for (const kind of ['removed', 'added'] as const) if (change[kind]) runs.push({ kind, text: change[kind] });
    change = { removed: '', added: '' };
  };
  for (const [index, { kind, text }] of parts.entries()) {
    const following = parts[index + 1]?.kind ?? 'same';
    const isBetween = kind === 'same' && text.trim() === '' && following !== 'same';
    if (kind !== 'same') change[kind] += text;
    else if (isBetween && change.removed && change.added)
      change = { removed: change.removed + text, added: change.added + text };
    else {
      settle();
      const last = runs.at(-1);
      if (last?.kind === 'same') last.text += text;
      else if (text) runs.push({ kind, text });
    }
  }
  settle();
  return runs;
}

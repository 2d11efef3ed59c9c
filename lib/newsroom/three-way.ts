import type { Block } from '#root/lib/domain/block.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { diffSequences } from '#root/lib/text/diff-sequences.ts';
import { type ComparedField, comparedFields } from './text-lines.ts';

/** Whose version of a part is taken; `both`: theirs, then mine. `open`: both changed it, and nobody decided yet. */
export type Choice = 'mine' | 'theirs' | 'both' | 'open';

/** A field of the text, or some blocks in a row, that are not alike in all three texts. */
export type Difference =
  | { kind: 'field'; field: ComparedField; choice: Choice }
  | { kind: 'blocks'; base: Block[]; mine: Block[]; theirs: Block[]; choice: Choice };

/** Blocks in a row that all three have, or a difference, by its place among `differences`. */
type Piece = { kind: 'same'; blocks: Block[] } | { kind: 'difference'; at: number };

export type ThreeWay = { differences: Difference[]; pieces: Piece[] };

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Where two texts went different ways from the one they were both made from. What only one of them changed is decided. */
export function threeWay(base: StoryText, mine: StoryText, theirs: StoryText): ThreeWay {
  const differences: Difference[] = comparedFields
    .filter((field) => !same(mine[field], theirs[field]))
    .map((field) => ({ kind: 'field', field, choice: chosen(base[field], mine[field], theirs[field]) }));
  const pieces = chunks(base.body, mine.body, theirs.body).map((chunk): Piece => {
    if (same(chunk.mine, chunk.theirs)) return { kind: 'same', blocks: chunk.mine };
    differences.push({ kind: 'blocks', ...chunk, choice: chosen(chunk.base, chunk.mine, chunk.theirs) });
    return { kind: 'difference', at: differences.length - 1 };
  });
  return { differences, pieces };
}

function chosen(base: unknown, mine: unknown, theirs: unknown): Choice {
  if (same(base, mine)) return 'theirs';
  return same(base, theirs) ? 'mine' : 'open';
}

/** The one text made of both by these choices, one for each difference. What is still open is theirs and then mine. */
export function mergedText(mine: StoryText, theirs: StoryText, merge: ThreeWay, choices: readonly Choice[]): StoryText {
  const merged: StoryText = { ...theirs };
  for (const [at, difference] of merge.differences.entries()) {
    if (difference.kind !== 'field' || choices[at] === 'theirs') continue;
    const { field } = difference;
    if (mine[field] === undefined) delete merged[field as 'kicker'];
    else Object.assign(merged, { [field]: mine[field] });
  }
  merged.body = merge.pieces.flatMap((piece) => {
    if (piece.kind === 'same') return piece.blocks;
    const difference = merge.differences[piece.at];
    if (difference?.kind !== 'blocks') return [];
    const choice = choices[piece.at];
    if (choice === 'mine') return difference.mine;
    return choice === 'theirs' ? difference.theirs : [...difference.theirs, ...difference.mine];
  });
  return merged;
}

type Chunk = { base: Block[]; mine: Block[]; theirs: Block[] };

/** The bodies cut where all three have the same block in common: by turns what is common and what is not. */
function chunks(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): Chunk[] {
  const [inMine, inTheirs] = [placesOf(base, mine), placesOf(base, theirs)];
  const found: Chunk[] = [];
  let from = { base: 0, mine: 0, theirs: 0 };
  const cut = (until: typeof from) => {
    const chunk = {
      base: base.slice(from.base, until.base),
      mine: mine.slice(from.mine, until.mine),
      theirs: theirs.slice(from.theirs, until.theirs),
    };
    if (chunk.base.length + chunk.mine.length + chunk.theirs.length > 0) found.push(chunk);
  };
  for (const [at, block] of base.entries()) {
    const [myPlace, theirPlace] = [inMine.get(at), inTheirs.get(at)];
    if (myPlace === undefined || theirPlace === undefined) continue;
    cut({ base: at, mine: myPlace, theirs: theirPlace });
    found.push({ base: [block], mine: [block], theirs: [block] });
    from = { base: at + 1, mine: myPlace + 1, theirs: theirPlace + 1 };
  }
  cut({ base: base.length, mine: mine.length, theirs: theirs.length });
  return found;
}

/** Where the blocks of `base` that stayed are in `other`. */
function placesOf(base: readonly Block[], other: readonly Block[]): Map<number, number> {
  const places = new Map<number, number>();
  let [here, there] = [0, 0];
  for (const { kind } of diffSequences(base, other, same) ?? []) {
    if (kind === 'same') places.set(here, there);
    if (kind !== 'added') here += 1;
    if (kind !== 'removed') there += 1;
  }
  return places;
}

export type DiffStep<T> = { kind: 'same' | 'removed' | 'added'; item: T };

/**
 * The fewest steps from one sequence to the other (Myers, "An O(ND) Difference Algorithm", 1986); of what stays, the items
 * of the newer one. Undefined where more than `most` items differ.
 */
export function diffSequences<T>(
  before: readonly T[],
  after: readonly T[],
  same: (one: T, other: T) => boolean,
  most = Infinity,
): DiffStep<T>[] | undefined {
  const trace: Map<number, number>[] = [];
  let reached = new Map([[1, 0]]);
  const isSame = (x: number, y: number) => x < before.length && y < after.length && same(before[x] as T, after[y] as T);
  for (let distance = 0; distance <= Math.min(most, before.length + after.length); distance += 1) {
    const next = new Map(reached);
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      let x = startOn(reached, diagonal, distance);
      while (isSame(x, x - diagonal)) x += 1;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack([...trace, reached], before, after);
    }
    trace.push(reached);
    reached = next;
  }
  return undefined;
}

/** How far one gets on this diagonal by one step from a neighbour: down (something came) or to the side (something went). */
function startOn(reached: Map<number, number>, diagonal: number, distance: number): number {
  const [below, above] = [reached.get(diagonal - 1) ?? -1, reached.get(diagonal + 1) ?? -1];
  const comes = diagonal === -distance || (diagonal !== distance && below < above);
  return comes ? above : below + 1;
}

function walkBack<T>(trace: Map<number, number>[], before: readonly T[], after: readonly T[]): DiffStep<T>[] {
  const steps: DiffStep<T>[] = [];
  let [x, y] = [before.length, after.length];
  for (let distance = trace.length - 1; distance >= 0; distance -= 1) {
    const reached = trace[distance] ?? new Map();
    const diagonal = x - y;
    const [below, above] = [reached.get(diagonal - 1) ?? -1, reached.get(diagonal + 1) ?? -1];
    const comes = diagonal === -distance || (diagonal !== distance && below < above);
    const fromX = comes ? above : below;
    const fromY = fromX - (comes ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY && x > 0 && y > 0) {
      if (distance > 0 && x === fromX + (comes ? 0 : 1) && y === fromY + (comes ? 1 : 0)) break;
      x -= 1;
      y -= 1;
      steps.push({ kind: 'same', item: after[y] as T });
    }
    if (distance === 0) break;
    if (comes) steps.push({ kind: 'added', item: after[fromY] as T });
    else steps.push({ kind: 'removed', item: before[fromX] as T });
    [x, y] = [fromX, fromY];
  }
  return steps.reverse();
}

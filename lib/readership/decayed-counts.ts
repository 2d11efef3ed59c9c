/**
 * Views that fade: each counts 1 when it happens and half as much after every half-life. Since all fade alike, the order
 * changes only when somebody reads, never by the clock alone.
 */
export type DecayedCounts = {
  add(id: number, views: number, at: number): void;
  /** Ids by their faded count, highest first; the lower id where two are equal. */
  top(limit: number): number[];
  size(): number;
};

/** Counts below this are forgotten when room is needed. */
const negligible = 0.01;

/** @param halfLife milliseconds @param epoch an instant not far from now, from which exponents are measured */
export function createDecayedCounts(halfLife: number, epoch: number, most = 50_000): DecayedCounts {
  /** Log₂ of the count as seen at the epoch: grows for ever without overflow, and sorts as the faded count does. */
  const weights = new Map<number, number>();

  function forgetFaintest(now: number): void {
    const floor = (now - epoch) / halfLife + Math.log2(negligible);
    for (const [id, weight] of weights) if (weight < floor) weights.delete(id);
    if (weights.size <= most) return;
    const kept = [...weights].sort((a, b) => b[1] - a[1]).slice(0, Math.floor(most * 0.9));
    weights.clear();
    for (const [id, weight] of kept) weights.set(id, weight);
  }

  return {
    add(id, views, at) {
      if (views <= 0) return;
      const added = Math.log2(views) + (at - epoch) / halfLife;
      const had = weights.get(id);
      // log₂(2^a + 2^b) without leaving the logarithms.
      const sum = had === undefined ? added : Math.max(had, added) + Math.log2(1 + 2 ** -Math.abs(had - added));
      weights.set(id, sum);
      if (weights.size > most) forgetFaintest(at);
    },
    top(limit) {
      const ranked = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return ranked.slice(0, limit).map(([id]) => id);
    },
    size: () => weights.size,
  };
}

/** Counts of how long things took, by label and bucket, as a Prometheus histogram in its text format. */
export type LatencyCounts<Label extends string> = {
  observe: (label: Label, seconds: number) => void;
  text: () => string;
};

type Counts = { buckets: Float64Array; sum: number };

/**
 * A histogram for what happens tens of thousands of times a second: an observation is three additions, everything else
 * waits until somebody reads.
 * @param bounds upper bounds of the buckets in seconds, rising
 */
export function createLatencyCounts<Label extends string>(
  { name, help, labelName }: { name: string; help: string; labelName: string },
  labels: readonly Label[],
  bounds: readonly number[],
): LatencyCounts<Label> {
  const empty = (): Counts => ({ buckets: new Float64Array(bounds.length + 1), sum: 0 });
  const counts = new Map<Label, Counts>(labels.map((label) => [label, empty()]));

  function lines([label, { buckets, sum }]: [Label, Counts]): string[] {
    const labelled = `${labelName}="${label}"`;
    let total = 0;
    const rows = [...buckets].map((count, at) => {
      total += count;
      return `${name}_bucket{le="${bounds[at] ?? '+Inf'}",${labelled}} ${total}`;
    });
    return [...rows, `${name}_sum{${labelled}} ${sum}`, `${name}_count{${labelled}} ${total}`];
  }

  return {
    observe(label, seconds) {
      const found = counts.get(label);
      if (!found) return;
      let at = 0;
      while (at < bounds.length && seconds > (bounds[at] ?? 0)) at += 1;
      found.buckets[at] = (found.buckets[at] ?? 0) + 1;
      found.sum += seconds;
    },
    text() {
      return [`# HELP ${name} ${help}`, `# TYPE ${name} histogram`, ...[...counts].flatMap(lines), ''].join('\n');
    },
  };
}

/** The value below which this share (0 to 1) of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** One line of a table: a name, then its figures under each other from line to line. */
export function line(name: string, figures: Record<string, number | string>): void {
  const cells = Object.entries(figures).map(([key, value]) => {
    const text = typeof value === 'number' ? value.toFixed(value >= 100 ? 0 : 2) : value;
    return `${key} ${text.padStart(8)}`;
  });
  console.log(`${name.padEnd(34)} ${cells.join('   ')}`);
}

const firstMs = 1000;
const longestMs = 600_000;

/**
 * How long to wait after the `tries`-th failure, in milliseconds: a second, twice as long each time, at most ten minutes; half
 * of it by chance, so that many who failed together do not come back together.
 * @param random from 0 to 1
 */
export function backOff(tries: number, random: () => number): number {
  const whole = Math.min(firstMs * 2 ** (tries - 1), longestMs);
  return whole / 2 + (whole / 2) * random();
}

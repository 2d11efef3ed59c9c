/** Things without ids of their own, numbered by their place: they never move within a finished page. */
export function inOrder<T>(items: readonly T[]): { key: number; item: T }[] {
  return items.map((item, key) => ({ key, item }));
}

/**
 * The page numbers that a pagination shows: first, last, the current one and its neighbours; `gap` where some are left
 * out. A gap never stands for a single page.
 */
export function pageWindow(page: number, pages: number): (number | 'gap')[] {
  const near = [page - 1, page, page + 1].filter((number) => number >= 1 && number <= pages);
  const shown = [...new Set([1, ...near, pages])].sort((a, b) => a - b);
  return shown.flatMap((number, at) => {
    const before = shown[at - 1] ?? number - 1;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? (['gap', number] as const) : [number];
  });
}

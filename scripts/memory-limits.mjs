// A newspaper shares its machine: collect garbage early instead of growing with the machine's memory. Pages are kept outside
// this heap (PAGE_CACHE_MB). The young space begins small, which is where kept pages are answered fastest, and grows to hold what
// several pages leave behind while they are drawn: in 4 MiB each was interrupted by collections that found all of it alive.
// What is measured runs under the same limits.
export const memoryFlags = ['--max-semi-space-size=16', '--max-old-space-size=512'];
export const memoryEnvironment = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' };

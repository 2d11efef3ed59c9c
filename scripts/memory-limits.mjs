// A newspaper shares its machine: collect garbage early instead of growing with the machine's memory. Pages are kept outside
// this heap (PAGE_CACHE_MB). What is measured runs under the same limits.
export const memoryFlags = ['--max-semi-space-size=4', '--max-old-space-size=512'];
export const memoryEnvironment = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' };

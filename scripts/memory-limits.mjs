// A newspaper shares its machine: collect garbage early instead of growing with the machine's memory. Pages are kept outside
// this heap (PAGE_CACHE_MB). The young space holds what three or four pages leave behind while they are drawn, so that most of it
// is dead when it is looked through: with 4 MiB a page was interrupted by one or two collections, each with all of it alive.
// What is measured runs under the same limits.
const youngSpaceMiB = 16;
export const memoryFlags = [
  `--min-semi-space-size=${youngSpaceMiB}`,
  `--max-semi-space-size=${youngSpaceMiB}`,
  '--max-old-space-size=512',
];
export const memoryEnvironment = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? '2' };

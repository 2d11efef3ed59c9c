import { z } from 'zod';
import type { WorkProgress } from './command.ts';

/** What the command line sends to the running site: one line of JSON. */
export const orderSchema = z.object({
  command: z.string().max(100),
  args: z.array(z.string().max(100_000)).max(10_000),
  input: z.string().max(100_000).optional(),
  cwd: z.string().startsWith('/').max(4096),
});
export type Order = z.infer<typeof orderSchema>;

/** What comes back, a line of JSON each; `done` is the last. */
export type Reply = { print: string } | { warn: string } | { progress: WorkProgress } | { done: true; code: number };

/** The longest line either side takes. */
export const longestLine = 1024 * 1024;

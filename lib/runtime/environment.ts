import path from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true');

const httpUrl = z.url({ protocol: /^https?$/ });

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** The public address of the site, without a trailing slash. */
  SITE_URL: z
    .url()
    .optional()
    .transform((url) => url?.replace(/\/+$/, '')),
  DATA_DIR: z
    .string()
    .default('data/var')
    .transform((folder) => path.resolve(folder)),
  DEMO: flag.default(true),
  /** Whether X-Forwarded-For and -Proto are believed, as behind nginx. */
  TRUST_PROXY: flag.default(false),
  /** Memory for finished pages, in MiB. */
  PAGE_CACHE_MB: z.coerce.number().int().min(8).max(65_536).default(256),
  /** Opens /api/metrics to whoever has it; without it only this machine may look. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Where a CDN takes purges by tag; only with it does a CDN keep pages. */
  CDN_PURGE_URL: httpUrl.optional(),
  CDN_PURGE_TOKEN: z.string().min(1).optional(),
  /** Announces stories to search engines; served at /KEY.txt. */
  INDEXNOW_KEY: z
    .string()
    .regex(/^[A-Za-z0-9-]{8,128}$/)
    .optional(),
  INDEXNOW_URL: httpUrl.default('https://api.indexnow.org/indexnow'),
  /** The hubs that tell feed readers of news: addresses with spaces between them. */
  WEBSUB_HUBS: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter((hub) => hub !== ''))
    .pipe(z.array(httpUrl)),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
});

export type Environment = z.infer<typeof environmentSchema>;

/**
 * The process's settings, checked once at start.
 * @throws Error naming every variable that is wrong and why
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable: ${faults.join('; ')}`);
}

import { z } from 'zod';
import { blockSchema } from './block.ts';
import { localizedSchema } from './locale.ts';
import { refusalReasonsSchema } from './refusal-reason.ts';
import { styleListSchema } from './style-list.ts';
import { entityIdSchema, instantSchema, linkSchema } from './value.ts';

const document = { schema: z.literal(1), id: entityIdSchema, version: z.number().int().positive() };

/** The one settings document of the paper, id `site`. */
export const siteSettingsSchema = z.object({
  ...document,
  id: z.literal('site'),
  name: localizedSchema,
  tagline: localizedSchema,
  /** IANA time zone in which the paper lives: dates, the day archive, today's date. */
  timeZone: z.string(),
  /** `latn` 0-9, `arab` ٠-٩. */
  digits: z.enum(['latn', 'arab']),
  /** Whether the Hijri date stands beside the Gregorian one. */
  hijri: z.boolean(),
  coverArt: z.boolean(),
  comments: z.object({
    policy: z.enum(['open', 'hold-all', 'hold-first-timers']),
    /** No comments this many days after publication; 0 keeps threads open. */
    closeAfterDays: z.number().int().min(0),
    blockList: z.array(z.string()),
    maxLinks: z.number().int().min(0),
    /** Why moderators refuse comments, in the newsroom's words; without it see `startingReasons`. */
    reasons: refusalReasonsSchema.optional(),
  }),
  social: z.array(z.object({ label: z.string(), url: linkSchema })),
  /** Who is told of stories; the secret that signs each one's letters is kept apart, by its id. */
  webhooks: z
    .array(z.object({ id: entityIdSchema, url: z.url({ protocol: /^https?$/ }) }))
    .max(20)
    .refine((hooks) => new Set(hooks.map(({ id }) => id)).size === hooks.length, { error: 'webhook-twice' })
    .optional(),
  /** How the paper spells; without it the copy check knows the language alone. */
  style: styleListSchema.optional(),
  /** What machines are told about the paper. */
  machines: z
    .object({
      /** Crawlers for language models: welcome (the default), only those that answer with a link, or none. */
      aiCrawlers: z.enum(['allow', 'answers-only', 'deny']).optional(),
      /** The whole of /humans.txt and /ads.txt; without them there are none. */
      humans: z.string().optional(),
      ads: z.string().optional(),
    })
    .optional(),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** What is chosen by hand for the front page or a section's, by its id (see `frontId`); what is not chosen fills itself. */
export const frontSchema = z.object({
  ...document,
  /** Room for the longest id of a section. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,95}$/),
  leadId: z.number().int().positive().optional(),
  secondIds: z.array(z.number().int().positive()),
  /** The section whose page it is; none: the front page. */
  sectionId: entityIdSchema.optional(),
  /** The front page's strips; see `FrontChoice`. */
  stripIds: z.array(entityIdSchema).optional(),
});
export type Front = z.infer<typeof frontSchema>;

/** The breaking bar, id `breaking-ar`, `breaking-en`; shown until its end. */
export const breakingSchema = z.object({
  ...document,
  text: z.string().min(1),
  href: linkSchema.optional(),
  until: instantSchema,
});
export type Breaking = z.infer<typeof breakingSchema>;

/** A standing page: about, contact, privacy, corrections policy. */
export const standingPageSchema = z.object({
  ...document,
  title: localizedSchema,
  body: z.object({ ar: z.array(blockSchema), en: z.array(blockSchema).optional() }),
  /** Not for readers yet. */
  draft: z.boolean().optional(),
  /** The id it had where it was imported from, and the fingerprint of what it was last made from. */
  sourceId: z.string().optional(),
  sourceDigest: z.string().optional(),
});
export type StandingPage = z.infer<typeof standingPageSchema>;

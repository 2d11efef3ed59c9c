import { z } from 'zod';
import { instantSchema, linkSchema } from './value.ts';

/** A writer's note at a place of the text, e.g. where something is from. Readers find it under the story. */
export const noteSchema = z.object({ text: z.string().min(1), href: linkSchema.optional() });
export type Note = z.infer<typeof noteSchema>;

/** A run of text with its marks; `lang` where a run is in another language than the story. */
export const spanSchema = z.object({
  text: z.string(),
  strong: z.boolean().optional(),
  emphasis: z.boolean().optional(),
  href: linkSchema.optional(),
  lang: z.string().max(35).optional(),
  /** Stands behind the run's text, which is mostly none. */
  note: noteSchema.optional(),
});
export type Span = z.infer<typeof spanSchema>;

/** Plain text where nothing is marked (the common case, readable in the file), else spans. */
export const richTextSchema = z.union([z.string(), z.array(spanSchema)]);
export type RichText = z.infer<typeof richTextSchema>;

/** A picture as placed in a story: the stored medium and the words that belong to this use of it. */
export const pictureSchema = z.object({
  mediaId: z.string(),
  /** Empty: the library's own words for it. */
  alt: z.string(),
  /** Tells nothing that the text does not: passed over by those who do not see it. */
  decorative: z.literal(true).optional(),
  caption: z.string().optional(),
  credit: z.string().optional(),
});
export type Picture = z.infer<typeof pictureSchema>;

export const embedProviders = [
  'youtube',
  'vimeo',
  'x',
  'facebook',
  'instagram',
  'tiktok',
  'telegram',
  'other',
] as const;

/** What a note of the newsroom under a story is: something was wrong, was not clear, or came later. */
export const correctionKinds = ['correction', 'clarification', 'addition'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), text: richTextSchema }),
  z.object({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), text: richTextSchema }),
  z.object({ type: z.literal('quote'), text: richTextSchema, attribution: z.string().optional() }),
  z.object({ type: z.literal('pullquote'), text: richTextSchema, attribution: z.string().optional() }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(richTextSchema) }),
  z.object({ type: z.literal('picture'), picture: pictureSchema }),
  z.object({ type: z.literal('gallery'), pictures: z.array(pictureSchema), caption: z.string().optional() }),
  z.object({
    type: z.literal('table'),
    caption: z.string().optional(),
    header: z.array(richTextSchema),
    rows: z.array(z.array(richTextSchema)),
  }),
  z.object({
    type: z.literal('embed'),
    provider: z.enum(embedProviders),
    url: linkSchema,
    title: z.string(),
  }),
  z.object({ type: z.literal('related'), articleId: z.number().int().positive() }),
  z.object({
    type: z.literal('correction'),
    text: richTextSchema,
    at: instantSchema,
    /** Default: a correction. */
    kind: z.enum(correctionKinds).optional(),
  }),
]);
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

import { z } from 'zod';
import { mediaSchema } from '#root/lib/domain/media.ts';
import { breakingSchema, frontSchema, siteSettingsSchema, standingPageSchema } from '#root/lib/domain/settings.ts';
import { authorSchema, sectionSchema, tagSchema } from '#root/lib/domain/taxonomy.ts';
import { entityIdSchema } from '#root/lib/domain/value.ts';

const story = z.string().min(1);
/** A medium whose files can only be where the media library puts them. */
const ownMediaSchema = mediaSchema.refine(
  ({ id, colour, renditions }) =>
    /^m-[0-9a-f]{32}$/.test(id) &&
    /^#[0-9a-f]{6}$/.test(colour) &&
    renditions.every(({ file }) =>
      new RegExp(`^${id.slice(2, 4)}/${id.slice(2)}-\\d{1,5}\\.(?:avif|webp|jpg)$`).test(file),
    ),
  { error: 'media-files' },
);

/**
 * A line of the paper's own export that is no story. Those of the first kind stand before the stories, since stories name
 * them; `front` and `redirect` behind, since they name stories (by source id).
 */
export const paperRecordSchema = z.discriminatedUnion('record', [
  z.object({ record: z.literal('settings'), document: siteSettingsSchema }),
  z.object({ record: z.literal('section'), document: sectionSchema }),
  z.object({ record: z.literal('tag'), document: tagSchema }),
  z.object({ record: z.literal('author'), document: authorSchema }),
  z.object({ record: z.literal('media'), document: ownMediaSchema }),
  z.object({ record: z.literal('page'), document: standingPageSchema }),
  z.object({ record: z.literal('breaking'), document: breakingSchema }),
  z.object({
    record: z.literal('front'),
    id: frontSchema.shape.id,
    lead: story.optional(),
    second: z.array(story),
    section: entityIdSchema.optional(),
    strips: z.array(entityIdSchema).optional(),
  }),
  z.object({
    record: z.literal('redirect'),
    from: z.string().startsWith('/').max(2000),
    to: z.record(z.string(), z.string()),
  }),
]);
export type PaperRecord = z.infer<typeof paperRecordSchema>;
/** A record that is a document as it stands. */
export type DocumentRecord = Extract<PaperRecord, { document: unknown }>;

/** How every record's line begins: stories never do, and need not be read twice. */
const beginning = '{"record":';

export function isRecordLine(text: string): boolean {
  return text.startsWith(beginning);
}

/** The line of a record. */
export function recordLine(record: PaperRecord): string {
  const { record: kind, ...rest } = record;
  return JSON.stringify({ record: kind, ...rest });
}

/** The record of a line, or why it is none. */
export function parseRecord(text: string): PaperRecord | { fault: string } {
  try {
    const parsed = paperRecordSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    return { fault: `record: ${issue?.path.join('.')}: ${issue?.message}` };
  } catch (error) {
    return { fault: `not JSON: ${(error as Error).message}` };
  }
}

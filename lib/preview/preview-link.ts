import { z } from 'zod';
import { actorSchema } from '#root/lib/audit/audit-line.ts';
import { entityIdSchema, instantSchema } from '#root/lib/domain/value.ts';
import { storyTextSchema } from '#root/lib/domain/working-copy.ts';

/** A link that shows a story which is not published to whoever has it: one JSON document in DATA_DIR/previews. */
export const previewLinkSchema = z.object({
  schema: z.literal(1),
  id: entityIdSchema,
  articleId: z.number().int().positive(),
  /** The link itself is told once, and not kept. */
  tokenHash: z.string(),
  /** The text it is pinned to; without one it follows what is written. */
  pinned: storyTextSchema.optional(),
  /** When that text was written. */
  pinnedAt: instantSchema.optional(),
  by: actorSchema,
  createdAt: instantSchema,
  expiresAt: instantSchema,
  revokedAt: instantSchema.optional(),
  /** How often it was opened, and when last. */
  opened: z.number().int().min(0),
  openedAt: instantSchema.optional(),
  /** Argon2id in the PHC format, where it asks for one. */
  password: z.string().optional(),
});
export type PreviewLink = z.infer<typeof previewLinkSchema>;

/** Whether the link shows nothing any more at instant `now` (milliseconds since the epoch). */
export function isOver({ expiresAt, revokedAt }: Pick<PreviewLink, 'expiresAt' | 'revokedAt'>, now: number): boolean {
  return revokedAt !== undefined || Date.parse(expiresAt) <= now;
}

/** The path of a link by its token. */
export function previewPath(token: string): string {
  return `/preview/${token}`;
}

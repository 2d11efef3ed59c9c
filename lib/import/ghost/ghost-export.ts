import { readFile, stat } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { FileRefusal } from '../file-content.ts';

/** A longer export can not be one text in memory; Ghost's own importer takes none either. */
const mostBytes = 400 * 1024 * 1024;

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const id = z.union([z.string(), z.number()]).transform(String);
const link = z.object({ post_id: id, sort_order: z.number().nullish() });

const postSchema = z.object({
  id,
  title: text,
  slug: text,
  html: text,
  plaintext: text,
  type: text,
  page: z.union([z.boolean(), z.number()]).nullish(),
  status: text,
  visibility: text,
  featured: z.union([z.boolean(), z.number()]).nullish(),
  feature_image: text,
  custom_excerpt: text,
  meta_title: text,
  meta_description: text,
  created_at: z.unknown().optional(),
  updated_at: z.unknown().optional(),
  published_at: z.unknown().optional(),
  locale: text,
});
export type GhostPost = z.infer<typeof postSchema>;

const many = <T extends z.ZodType>(schema: T) =>
  z
    .array(z.unknown())
    .nullish()
    .transform((list) => (list ?? []).flatMap((value) => schema.safeParse(value).data ?? []));

const dataSchema = z.object({
  posts: z.array(z.unknown()),
  posts_meta: many(
    z.object({
      post_id: id,
      meta_title: text,
      meta_description: text,
      feature_image_alt: text,
      feature_image_caption: text,
    }),
  ),
  tags: many(z.object({ id, name: text, slug: text, description: text })),
  users: many(z.object({ id, name: text, slug: text })),
  members: many(z.object({ id, name: text })),
  posts_tags: many(link.extend({ tag_id: id })),
  posts_authors: many(link.extend({ author_id: id })),
  comments: many(
    z.object({
      id,
      post_id: id,
      member_id: id.nullish(),
      parent_id: id.nullish(),
      html: text,
      status: text,
      created_at: z.unknown().optional(),
    }),
  ),
  settings: many(z.object({ key: text, value: z.unknown().optional() })),
});
export type GhostData = Omit<z.infer<typeof dataSchema>, 'posts'> & { posts: (GhostPost | { fault: string })[] };

/**
 * What is in a Ghost export (Settings, Labs, Export your content), of any version since 1.0.
 * @throws FileRefusal where the file is none, or too large
 */
export async function readGhostExport(file: string): Promise<GhostData> {
  if ((await stat(file)).size > mostBytes) throw new FileRefusal('larger than 400 MB: export it in parts');
  const data = dataSchema.safeParse(dataIn(parsed(await content(file))));
  if (!data.success) throw new FileRefusal('no export of Ghost: it has no posts');
  const posts = data.data.posts.map((value) => {
    const post = postSchema.safeParse(value);
    return post.success ? post.data : { fault: `not a post: ${post.error.issues[0]?.path.join('.')}` };
  });
  return { ...data.data, posts };
}

async function content(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    throw new FileRefusal('it unpacks to more than 400 MB');
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new FileRefusal(`not JSON: ${(error as Error).message.slice(0, 200)}`);
  }
}

/** `{db: [{data}]}`, `{data}` or the data itself. */
function dataIn(value: unknown): unknown {
  const whole = value as { db?: { data?: unknown }[]; data?: unknown } | null;
  return whole?.db?.[0]?.data ?? whole?.data ?? whole;
}

/** Ghost's instants: ISO 8601, `YYYY-MM-DD hh:mm:ss` in UTC, or milliseconds. */
export function ghostInstant(value: unknown): string | undefined {
  const written =
    typeof value === 'string' && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value) ? `${value.replace(' ', 'T')}Z` : value;
  const time = typeof written === 'number' ? written : typeof written === 'string' ? Date.parse(written) : Number.NaN;
  const isTime = Number.isFinite(time) && Math.abs(time) < 8e15;
  return isTime ? new Date(time).toISOString() : undefined;
}

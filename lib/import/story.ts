import { createHash } from 'node:crypto';
import type { Article } from '#root/lib/domain/article.ts';
import type { Block, Picture } from '#root/lib/domain/block.ts';
import { latinDigits } from '#root/lib/text/digits.ts';
import { slugOf } from '#root/lib/text/slug.ts';
import type { ImportBlock } from './import-block.ts';
import type { ImportImage } from './import-image.ts';
import type { ImportLine } from './import-line.ts';
import { instantOf } from './instant.ts';

/** What a line's story is made with: what the paper knows already. */
export type StoryContext = {
  id: number;
  now: number;
  timeZone: string;
  sectionId: string;
  tagIds: string[];
  authorIds: string[];
  existing?: Article;
  /** The number of the story with this source id, where the paper has it. */
  storyOf(sourceId: string): number | undefined;
  /** The stored medium of a picture, where it could be had. */
  mediaOf(image: ImportImage): string | undefined;
};

/** A related story that is not in the paper yet, and its block's place in the finished body. */
export type MissingRelated = { at: number; story: string };

export type Story = { article: Article; missing: MissingRelated[]; notes: string[] };

/** The fingerprint of a line: the same for the same story, whatever its keys' order or unknown keys. */
export function digestOf(line: ImportLine): string {
  return createHash('sha256')
    .update(`1\n${JSON.stringify(line)}`)
    .digest('base64url')
    .slice(0, 22);
}

/**
 * The story of an import line. Of a story that is there already it keeps what the line does not speak of; a withdrawn one
 * stays withdrawn, so that importing can not bring back what the paper took down.
 * @throws Error with the reason in plain English where a date can not be read
 */
export function storyFromLine(line: ImportLine, context: StoryContext): Story {
  const { existing, now } = context;
  const own = line.own ?? {};
  const notes: string[] = [...(line.notes ?? [])];
  const missing: MissingRelated[] = [];
  const body: Block[] = [];
  for (const block of line.body) {
    const placed = placeBlock(block, context, notes);
    if (placed === 'missing' && block.type === 'related')
      missing.push({ at: body.length + missing.length, story: block.story });
    else if (typeof placed === 'object') body.push(placed);
  }

  const written = instantFrom(line.date, line.hoursAgo, context, 'date');
  const updated = instantFrom(line.updated, line.updatedHoursAgo, context, 'updated');
  const state = existing?.state === 'withdrawn' ? 'withdrawn' : (line.state ?? existing?.state ?? 'published');
  const publishedAt = written ?? existing?.publishedAt ?? (state === 'published' ? iso(now) : undefined);
  const picture = line.image && pictureOf(line.image, context);

  const article: Article = {
    schema: 1,
    id: context.id,
    version: (existing?.version ?? 0) + 1,
    locale: line.locale,
    state,
    headline: line.title,
    ...optional('standfirst', line.standfirst),
    ...optional('kicker', line.kicker ?? existing?.kicker),
    slug: own.slug ?? (existing?.headline === line.title ? existing.slug : slugOf(line.title)),
    sectionId: context.sectionId,
    tagIds: context.tagIds,
    authorIds: context.authorIds,
    sources: line.sources,
    ...optional('picture', picture ?? (line.image ? undefined : existing?.picture)),
    ...optional('cover', line.cover ?? own.cover ?? existing?.cover),
    body,
    createdAt: existing?.createdAt ?? own.createdAt ?? iso(now),
    ...optional('publishedAt', publishedAt),
    ...optional('updatedAt', updated && (!publishedAt || updated > publishedAt) ? updated : undefined),
    ...optional('translationKey', line.translation ?? existing?.translationKey),
    relatedIds: own.related?.flatMap((story) => context.storyOf(story) ?? []) ?? existing?.relatedIds ?? [],
    commenting: existing?.commenting ?? own.commenting ?? (line.commenting === 'closed' ? 'closed' : 'default'),
    ...optional(
      'withdrawal',
      state === 'withdrawn' ? (existing?.withdrawal ?? own.withdrawal ?? { at: updated ?? iso(now) }) : undefined,
    ),
    // What the desk decided stays, whatever the source says anew.
    ...optional('embargoUntil', existing ? existing.embargoUntil : own.embargoUntil),
    ...optional('unpublishAt', existing ? existing.unpublishAt : own.unpublishAt),
    sourceId: line.id,
    ...optional('sourceUrl', line.url),
    ...optional('seoTitle', line.seoTitle ?? own.seoTitle ?? existing?.seoTitle),
    ...optional('seoDescription', line.seoDescription ?? own.seoDescription ?? existing?.seoDescription),
    ...optional('pinned', line.pinned ?? own.pinned ?? existing?.pinned),
    ...optional('importNotes', line.notes ?? own.importNotes ?? existing?.importNotes),
  };
  return { article, missing, notes };
}

/** The block as the paper keeps it, `missing` for a related story that is not there yet, undefined where nothing is left. */
function placeBlock(block: ImportBlock, context: StoryContext, notes: string[]): Block | 'missing' | undefined {
  switch (block.type) {
    case 'related': {
      const articleId = context.storyOf(block.story);
      return articleId === undefined ? 'missing' : { type: 'related', articleId };
    }
    case 'picture': {
      const picture = pictureOf(block.image, context);
      return picture && { type: 'picture', picture };
    }
    case 'gallery': {
      const pictures = block.images.flatMap((image) => pictureOf(image, context) ?? []);
      return pictures.length > 0 ? { type: 'gallery', pictures, ...optional('caption', block.caption) } : undefined;
    }
    case 'correction': {
      const at = instantFrom(block.date, block.hoursAgo, context, 'correction') ?? iso(context.now);
      return { type: 'correction', text: block.text, at, ...optional('kind', block.kind) };
    }
    case 'unknown':
      notes.push(`block of unknown type ${block.name}${block.text ? ' kept as a paragraph' : ' left out'}`);
      return block.text ? { type: 'paragraph', text: block.text } : undefined;
    default:
      return block;
  }
}

function pictureOf(image: ImportImage, context: StoryContext): Picture | undefined {
  const mediaId = context.mediaOf(image);
  const { from: _from, media: _media, ...words } = image;
  return mediaId ? { mediaId, ...words } : undefined;
}

function instantFrom(
  written: string | undefined,
  hoursAgo: number | undefined,
  { now, timeZone }: StoryContext,
  field: string,
): string | undefined {
  if (hoursAgo !== undefined) return iso(now - hoursAgo * 3_600_000);
  if (written === undefined) return undefined;
  const instant = instantOf(written, timeZone);
  if (!instant) {
    const isHijri = /^1[34]\d\d[-/]/.test(latinDigits(written));
    const fault = isHijri ? 'seems to be a Hijri date: write the Gregorian one' : 'is no ISO 8601 date';
    throw new Error(`${field}: ${JSON.stringify(written)} ${fault}`);
  }
  return instant;
}

function iso(instant: number): string {
  return new Date(Math.round(instant)).toISOString();
}

function optional<K extends string, T>(key: K, value: T | undefined): { [key in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { [key in K]?: T };
}

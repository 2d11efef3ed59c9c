import { z } from 'zod';

/** An instant as ISO 8601 in UTC with a `Z`, e.g. `2026-11-23T14:30:00.000Z`. */
export const instantSchema = z.iso.datetime();

/** An address that may stand in a link: web, mail or telephone, or a path of this site. Anything else is refused. */
export const linkSchema = z.string().refine(isSafeLink, { error: 'link-unsafe' });

export function isSafeLink(value: string): boolean {
  if (/^\/(?![/\\])/.test(value) || value.startsWith('#')) return true;
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(value) && URL.canParse(value);
}

/** Ids of entities other than articles: ASCII, since they stand in cache tags and headers. */
export const entityIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** A path segment as written (not percent-encoded): letters, digits, marks, `-`, `.`, `_`. */
export const slugSchema = z
  .string()
  .regex(/^[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}._-]*$/u)
  .max(200);

import { z } from 'zod';
import { isSafeLink } from './safe-link.ts';
import { longestSlug, slugShape } from './slug-shape.ts';

/** An instant as ISO 8601 in UTC with a `Z`, e.g. `2026-11-23T14:30:00.000Z`. */
export const instantSchema = z.iso.datetime();

/** An address that may stand in a link: web, mail or telephone, or a path of this site. Anything else is refused. */
export const linkSchema = z.string().refine(isSafeLink, { error: 'link-unsafe' });

/** Ids of entities other than articles: ASCII, since they stand in cache tags and headers. */
export const entityIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** A path segment (see `slugShape`). */
export const slugSchema = z.string().regex(slugShape).max(longestSlug);

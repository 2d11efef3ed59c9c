import { z } from 'zod';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import type { SectionPlace, SectionWish } from '#root/lib/newsroom/sections/section-wish.ts';
import { stripBidiControls } from '#root/lib/text/bidi.ts';

const name = z
  .string()
  .max(200)
  .transform((text) => stripBidiControls(text).normalize('NFC').replace(/\s+/gu, ' ').trim());
const longest = 80;

/** What the forms of a section send. */
export const sectionFields = {
  ar: name.pipe(z.string().min(1, { error: 'name-missing' }).max(longest, { error: 'name-long' })),
  en: name.pipe(z.string().max(longest, { error: 'name-long' })).default(''),
  /** Empty: made from the name. */
  slug: z
    .string()
    .max(200, { error: 'slug-invalid' })
    .default('')
    .transform((text) => text.trim().replace(/\s+/gu, '-').normalize('NFC').toLowerCase()),
  /** The section that it stands below; empty: none. */
  parent: z.union([z.literal(''), entityIdSchema]),
  /** `same`, `first`, `last`, or `after:` and the section that stands before it. */
  place: z
    .string()
    .regex(/^(?:same|first|last|after:[a-z0-9][a-z0-9-]{0,63})$/)
    .default('last'),
  /** Whether menus leave it out. */
  hidden: z.literal('yes').optional(),
};

type Fields = { ar: string; en: string; slug: string; parent: string; place: string; hidden?: 'yes' | undefined };

export function sectionWish({ ar, en, slug, parent, place, hidden }: Fields): SectionWish {
  return {
    name: { ar, ...(en && { en }) },
    slug,
    parentId: parent || undefined,
    hidden: hidden === 'yes',
    place: place.startsWith('after:') ? { after: place.slice('after:'.length) } : (place as SectionPlace),
  };
}

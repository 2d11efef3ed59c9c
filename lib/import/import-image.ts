import { z } from 'zod';
import { entityIdSchema } from '#root/lib/domain/value.ts';
import { cleanLine } from './clean-text.ts';

/** A picture as an import line names it: a path beside the import file, or a web address (listed, not fetched). */
export type ImportImage = {
  from: string;
  alt: string;
  caption?: string;
  credit?: string;
  decorative?: true;
  /** The medium's id in the media library, where the paper's own export tells it: taken where there is such a one. */
  media?: string;
};

const label = z
  .string()
  .nullish()
  .transform((value) => cleanLine(value ?? '') || undefined);

export const importImageSchema: z.ZodType<ImportImage> = z.union([
  z
    .string()
    .trim()
    .min(1)
    .transform((from) => ({ from, alt: '' })),
  z
    .object({
      ...{ path: label, url: label, src: label, alt: label, caption: label, credit: label },
      media: entityIdSchema.nullish(),
      decorative: z.boolean().nullish(),
    })
    .transform(({ path, url, src, alt, caption, credit, media, decorative }, context) => {
      const from = path ?? url ?? src;
      if (from)
        return {
          ...{ from, alt: alt ?? '' },
          ...(caption && { caption }),
          ...(credit && { credit }),
          ...(media && { media }),
          ...(decorative && { decorative: true as const }),
        };
      context.addIssue({ code: 'custom', message: 'has neither path nor url' });
      return z.NEVER;
    }),
]);

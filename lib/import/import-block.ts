import { z } from 'zod';
import {
  type BlockOf,
  type CorrectionKind,
  correctionKinds,
  embedProviders,
  type RichText,
} from '#root/lib/domain/block.ts';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { type ImportImage, importImageSchema } from './import-image.ts';

/** A block as it stands in an import line: what names other things still names them as the source does. */
export type ImportBlock =
  | BlockOf<'paragraph' | 'heading' | 'quote' | 'pullquote' | 'list' | 'table' | 'embed'>
  | { type: 'picture'; image: ImportImage }
  | { type: 'gallery'; images: ImportImage[]; caption?: string }
  | { type: 'related'; story: string }
  | { type: 'correction'; text: RichText; kind?: CorrectionKind; date?: string; hoursAgo?: number }
  | { type: 'unknown'; name: string; text?: RichText };

const flag = z
  .boolean()
  .nullish()
  .transform((value) => value || undefined);
const words = z.string().transform(cleanText);
const label = z
  .string()
  .nullish()
  .transform((value) => cleanLine(value ?? '') || undefined);

/** Words with an unsafe address keep the words and lose the address. So do notes. */
const note = z
  .object({ text: z.string().transform(cleanLine).pipe(z.string().min(1)), href: label })
  .transform(({ text, href }) => ({ text, ...(href && isSafeLink(href) && { href }) }))
  .nullish();
const span = z
  .object({ text: words, strong: flag, emphasis: flag, href: label, lang: label, note })
  .transform(({ text, strong, emphasis, href, lang, note: said }) => ({
    text,
    ...(strong && { strong }),
    ...(emphasis && { emphasis }),
    ...(href && isSafeLink(href) && { href }),
    ...(lang && lang.length <= 35 && { lang }),
    ...(said && { note: said }),
  }));
const richText = z.union([words, z.array(z.union([words.transform((text) => ({ text })), span]))], {
  error: 'is neither a text nor a list of spans',
});

const quotation = z
  .object({ text: richText, attribution: label })
  .transform(({ text, attribution }) => ({ text, ...(attribution && { attribution }) }));

const readers: Record<string, (value: object) => z.ZodSafeParseResult<ImportBlock>> = {
  paragraph: reader(z.object({ text: richText }).transform(({ text }) => ({ type: 'paragraph', text }))),
  heading: reader(
    z
      .object({ text: richText, level: z.number().nullish() })
      .transform(({ text, level }) => ({ type: 'heading', level: level && level > 2 ? 3 : 2, text })),
  ),
  quote: reader(quotation.transform((quote) => ({ type: 'quote', ...quote }))),
  pullquote: reader(quotation.transform((quote) => ({ type: 'pullquote', ...quote }))),
  list: reader(
    z
      .object({ ordered: flag, items: z.array(richText) })
      .transform(({ ordered, items }) => ({ type: 'list', ordered: ordered ?? false, items })),
  ),
  table: reader(
    z
      .object({ caption: label, header: z.array(richText).nullish(), rows: z.array(z.array(richText)) })
      .transform(({ caption, header, rows }) => ({
        type: 'table',
        ...(caption && { caption }),
        header: header ?? [],
        rows,
      })),
  ),
  embed: reader(
    z
      .object({ provider: z.enum(embedProviders).catch('other'), url: z.string().refine(isSafeLink), title: label })
      .transform(({ provider, url, title }) => ({ type: 'embed', provider, url, title: title ?? '' })),
  ),
  picture: reader(
    z
      .unknown()
      .transform((value) => (value as { image?: unknown; picture?: unknown }).image ?? value)
      .pipe(importImageSchema)
      .transform((image) => ({ type: 'picture', image })),
  ),
  gallery: reader(
    z
      .object({ images: z.array(importImageSchema), caption: label })
      .transform(({ images, caption }) => ({ type: 'gallery', images, ...(caption && { caption }) })),
  ),
  related: reader(
    z
      .object({ story: z.union([z.string().min(1), z.number()]) })
      .transform(({ story }) => ({ type: 'related', story: String(story) })),
  ),
  correction: reader(
    z
      .object({
        text: richText,
        kind: z.enum(correctionKinds).optional().catch(undefined),
        date: label,
        hoursAgo: z.number().min(0).nullish(),
      })
      .transform(({ text, kind, date, hoursAgo }) => ({
        type: 'correction',
        text,
        ...(kind && { kind }),
        ...(date && { date }),
        ...(hoursAgo != null && { hoursAgo }),
      })),
  ),
};

function reader(schema: z.ZodType<ImportBlock>): (value: object) => z.ZodSafeParseResult<ImportBlock> {
  return (value) => schema.safeParse(value);
}

const typed = z.object({ type: z.string().min(1), text: richText.optional().catch(undefined) }).loose();

/** One block of an import line; a bare string is a paragraph, a kind the paper does not know is `unknown`. */
export const importBlockSchema: z.ZodType<ImportBlock> = z.unknown().transform((value, context) => {
  if (typeof value === 'string') return { type: 'paragraph', text: cleanText(value) };
  const block = typed.safeParse(value);
  if (!block.success) {
    context.addIssue({ code: 'custom', message: 'is not a block with a type' });
    return z.NEVER;
  }
  const { type, text } = block.data;
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (!read) return { type: 'unknown', name: type, ...(text !== undefined && { text }) };
  const result = read(value as object);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  }
  return z.NEVER;
});

/** The blocks of a body written as one string: a paragraph a line, blank lines dropped, the words untouched. */
export function paragraphsOf(body: string): ImportBlock[] {
  return body
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'paragraph', text: cleanText(line) }));
}

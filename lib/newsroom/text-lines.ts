import type { Block } from '#root/lib/domain/block.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { notedText } from '#root/lib/text/plain.ts';

/** The parts of a text beside its body, in the order in which they are compared. */
export const comparedFields = [
  'kicker',
  'headline',
  'standfirst',
  'sectionId',
  'authorIds',
  'tagIds',
  'sources',
  'picture',
  'slug',
  'locale',
] as const satisfies (keyof StoryText)[];
export type ComparedField = (typeof comparedFields)[number];

/** A field as one line of text; `nameOf` tells what people call a section, a tag or an author. */
export function fieldLine(text: StoryText, field: ComparedField, nameOf = (id: string) => id): string {
  const value = text[field];
  if (value === undefined) return '';
  if (field === 'sectionId') return nameOf(text.sectionId);
  if (typeof value === 'string') return value;
  if (field === 'sources') return text.sources.map(({ name, url }) => (url ? `${name} ${url}` : name)).join('، ');
  if (field === 'picture') return picture(text.picture);
  return (value as string[]).map(nameOf).join('، ');
}

/** A block as lines of text: what a writer would call its words, and what tells one picture from another. */
export function blockLine(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'correction':
      return notedText(block.text);
    case 'quote':
    case 'pullquote':
      return block.attribution ? `${notedText(block.text)} — ${block.attribution}` : notedText(block.text);
    case 'list':
      return block.items.map(notedText).join('\n');
    case 'table':
      return [...(block.caption ? [block.caption] : []), ...[block.header, ...block.rows].map(row)].join('\n');
    case 'picture':
      return picture(block.picture);
    case 'gallery':
      return [...block.pictures.map(picture), block.caption ?? ''].join('\n').trim();
    case 'embed':
      return `${block.title} ${block.url}`.trim();
    case 'related':
      return `#${block.articleId}`;
  }
}

function picture(given: StoryText['picture']): string {
  if (!given) return '';
  const { mediaId, alt, caption, credit, decorative } = given;
  // A sign for «nothing to tell»: two texts that differ in it alone are not the same.
  return [mediaId, decorative ? '∅' : alt, caption, credit].filter(Boolean).join(' · ');
}

function row(cells: Parameters<typeof notedText>[0][]): string {
  return cells.map(notedText).join(' | ');
}

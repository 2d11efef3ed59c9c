import type { Block } from '#root/lib/domain/block.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';
import { notedText } from '#root/lib/text/plain.ts';
import { type NameOf, namedBy } from './text-names.ts';

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
/** Where no names are known. */
const byId = namedBy(undefined);
export type ComparedField = (typeof comparedFields)[number];

/** A field as one line of text; `nameOf` tells what people call a section, a tag, an author or a picture. */
export function fieldLine(text: StoryText, field: ComparedField, nameOf: NameOf = byId): string {
  const value = text[field];
  if (value === undefined) return '';
  if (field === 'sectionId') return nameOf('section', text.sectionId);
  if (field === 'tagIds') return text.tagIds.map((id) => nameOf('tag', id)).join('، ');
  if (field === 'authorIds') return text.authorIds.map((id) => nameOf('author', id)).join('، ');
  if (field === 'sources') return text.sources.map(({ name, url }) => (url ? `${name} ${url}` : name)).join('، ');
  return field === 'picture' ? pictureLine(text.picture, nameOf) : (text[field] ?? '');
}

/** A block as lines of text: what a writer would call its words, and what tells one picture from another. */
export function blockLine(block: Block, nameOf: NameOf = byId): string {
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
      return pictureLine(block.picture, nameOf);
    case 'gallery':
      return [...block.pictures.map((one) => pictureLine(one, nameOf)), block.caption ?? ''].join('\n').trim();
    case 'embed':
      return `${block.title} ${block.url}`.trim();
    case 'related':
      return relatedLine(String(block.articleId), nameOf);
  }
}

function relatedLine(id: string, nameOf: NameOf): string {
  const name = nameOf('story', id);
  return name === id ? `#${id}` : `#${id} ${name}`;
}

function pictureLine(given: StoryText['picture'], nameOf: NameOf): string {
  if (!given) return '';
  const { mediaId, alt, caption, credit, decorative } = given;
  // A sign for «nothing to tell»: two texts that differ in it alone are not the same.
  return [nameOf('picture', mediaId), decorative ? '∅' : alt, caption, credit].filter(Boolean).join(' · ');
}

function row(cells: Parameters<typeof notedText>[0][]): string {
  return cells.map(notedText).join(' | ');
}

import type { Source } from '#root/lib/domain/article.ts';
import { isSafeLink } from '#root/lib/domain/safe-link.ts';
import { longestSlug, slugShape } from '#root/lib/domain/slug-shape.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';

/** The fields round the body as they stand in the window: also what is not right yet. */
export type StoryFields = Omit<StoryText, 'body' | 'sources'> & { sources: { name: string; url: string }[] };

export function fieldsOf({ body: _body, sources, ...fields }: StoryText): StoryFields {
  return { ...fields, sources: sources.map(({ name, url = '' }) => ({ name, url })) };
}

/** Whether the slug is none, or one that can stand in an address. */
export function isSlug(slug: string): boolean {
  return slug === '' || (slug.length <= longestSlug && slugShape.test(slug));
}

/** The text as it can be saved: what is empty or can not be right is left out. */
export function textOfFields(
  { kicker, standfirst, sources, slug, picture, ...fields }: StoryFields,
  body: StoryText['body'],
): StoryText {
  return {
    ...fields,
    slug: isSlug(slug) ? slug : '',
    ...(kicker?.trim() && { kicker }),
    ...(standfirst?.trim() && { standfirst }),
    ...(picture && { picture }),
    sources: sources.flatMap(readSource),
    body,
  };
}

function readSource({ name, url }: { name: string; url: string }): Source[] {
  if (name.trim() === '') return [];
  return [isSafeLink(url) ? { name, url } : { name }];
}

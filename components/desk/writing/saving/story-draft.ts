import { type Source, sourceSchema } from '#root/lib/domain/article.ts';
import { slugSchema } from '#root/lib/domain/value.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';

/** The fields round the body as they stand in the window: also what is not right yet. */
export type StoryFields = Omit<StoryText, 'body' | 'sources'> & { sources: { name: string; url: string }[] };

export function fieldsOf({ body: _body, sources, ...fields }: StoryText): StoryFields {
  return { ...fields, sources: sources.map(({ name, url = '' }) => ({ name, url })) };
}

/** Whether the slug is none, or one that can stand in an address. */
export function isSlug(slug: string): boolean {
  return slug === '' || slugSchema.safeParse(slug).success;
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
  const whole = sourceSchema.safeParse({ name, url });
  return [whole.success ? whole.data : { name }];
}

import { placedPictures } from '#root/lib/domain/placed-pictures.ts';
import type { StoryText } from '#root/lib/domain/working-copy.ts';

/** What a text names by an id. */
export const namedKinds = ['section', 'tag', 'author', 'picture', 'story'] as const;
export type NamedKind = (typeof namedKinds)[number];

/** What people call a thing that a text names by its id. */
export type NameOf = (kind: NamedKind, id: string) => string;

/** Ids by what they stand for, each once. */
export type NamedIds = Record<NamedKind, string[]>;

/** Names by id. Of what is no longer there nothing is known. */
export type TextNames = Record<NamedKind, Record<string, string>>;

/** Everything that one of these texts names by an id. */
export function idsIn(texts: readonly StoryText[]): NamedIds {
  const each = (list: (text: StoryText) => readonly (string | number)[]) => [
    ...new Set(texts.flatMap((text) => list(text).map(String))),
  ];
  return {
    section: each(({ sectionId }) => [sectionId]),
    tag: each(({ tagIds }) => tagIds),
    author: each(({ authorIds }) => authorIds),
    picture: each((text) => placedPictures(text).map(({ mediaId }) => mediaId)),
    story: each(({ body }) => body.flatMap((block) => (block.type === 'related' ? block.articleId : []))),
  };
}

/** By these names; what has none is called by its id, and things of one name are told apart by theirs. */
export function namedBy(names: TextNames | undefined): NameOf {
  return (kind, id) => {
    const own = names && Object.hasOwn(names[kind], id) ? names[kind][id] : undefined;
    if (!own) return id;
    return Object.values(names?.[kind] ?? {}).filter((name) => name === own).length > 1 ? `${own} (${id})` : own;
  };
}

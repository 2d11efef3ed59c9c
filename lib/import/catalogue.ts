import type { Locale, Localized } from '#root/lib/domain/locale.ts';
import { isReservedSegment } from '#root/lib/domain/reserved-segment.ts';
import type { Author, Section, Tag } from '#root/lib/domain/taxonomy.ts';
import { slugSchema } from '#root/lib/domain/value.ts';
import type { Write } from '#root/lib/store/port.ts';
import { isStoreError } from '#root/lib/store/store-error.ts';
import { slugOf } from '#root/lib/text/slug.ts';
import type { BulkStore } from './bulk-store.ts';
import { nameKey, newEntityId, numbered } from './name-key.ts';

/** The paper's sections, tags and authors by name; what is unknown is made, and stored by `save`. */
export type Catalogue = {
  /** The section of this name directly below `parentId` (or a root); `slug` and `description` are for one that is made. */
  child(name: string, parentId: string | undefined, locale: Locale, made?: Wanted): string;
  /** The id of the leaf of a path of names from the root; one name alone also finds a section lower in the tree. */
  section(path: readonly string[], locale: Locale): string;
  tag(name: string, locale: Locale, made?: Wanted): string;
  author(name: string, locale: Locale, made?: Wanted): string;
  /** These ids, where the paper has all of them. */
  known(collection: 'section' | 'tag' | 'author', ...ids: (string | undefined)[]): string[] | undefined;
  /** Stores what was made since the last time. */
  save(by: string): Promise<void>;
  readonly made: { sections: number; tags: number; authors: number };
};

type Named = Section | Tag | Author;
/** What an entity that has to be made shall have, where it can. */
type Wanted = { slug?: string; description?: string };

/** So many are stored at once. */
const savedTogether = 200;

export async function openCatalogue(store: BulkStore): Promise<Catalogue> {
  const made = { sections: 0, tags: 0, authors: 0 };
  let pending: Write[] = [];
  const sections = shelf(await store.all('section'), (section) => section.parentId ?? '');
  const anywhere = new Map<string, string[]>();
  const noteAnywhere = (section: Section) => {
    for (const key of keysOf(section.name)) anywhere.set(key, [...(anywhere.get(key) ?? []), section.id]);
  };
  for (const section of await store.all('section')) noteAnywhere(section);
  const tags = shelf<Tag>(await store.all('tag'));
  const authors = shelf<Author>(await store.all('author'));
  const shelves = { section: sections, tag: tags, author: authors };

  function childSection(name: string, parentId: string | undefined, locale: Locale, wanted: Wanted = {}): string {
    const known = sections.find(name, parentId ?? '');
    if (known) return known;
    const section: Section = {
      ...sections.fresh('section', name, locale, wanted.slug, parentId ?? ''),
      ...(parentId && { parentId }),
      ...(wanted.description && { description: named(wanted.description, locale) }),
      order: sections.size,
    };
    sections.add(section);
    noteAnywhere(section);
    pending.push({ collection: 'section', id: section.id, expected: 0, document: section });
    made.sections += 1;
    return section.id;
  }

  return {
    made,
    child: childSection,
    section(path, locale) {
      const [only, ...rest] = path;
      if (only === undefined) throw new Error('A section needs a name.');
      const everywhere = anywhere.get(nameKey(only)) ?? [];
      if (rest.length === 0 && !sections.find(only, '') && everywhere.length === 1 && everywhere[0]) {
        return everywhere[0];
      }
      return rest.reduce(
        (parentId, name) => childSection(name, parentId, locale),
        childSection(only, undefined, locale),
      );
    },
    tag(name, locale, wanted) {
      const known = tags.find(name);
      if (known) return known;
      const tag: Tag = tags.fresh('tag', name, locale, wanted?.slug);
      tags.add(tag);
      pending.push({ collection: 'tag', id: tag.id, expected: 0, document: tag });
      made.tags += 1;
      return tag.id;
    },
    author(name, locale, wanted) {
      const known = authors.find(name);
      if (known) return known;
      const author: Author = { ...authors.fresh('author', name, locale, wanted?.slug), links: [] };
      authors.add(author);
      pending.push({ collection: 'author', id: author.id, expected: 0, document: author });
      made.authors += 1;
      return author.id;
    },
    known(collection, ...ids) {
      const found = ids.filter((id) => id !== undefined && shelves[collection].has(id)) as string[];
      return found.length === ids.length ? found : undefined;
    },
    async save(by) {
      const writes = pending;
      pending = [];
      for (let from = 0; from < writes.length; from += savedTogether) {
        await makeUnlessThere(store, by, writes.slice(from, from + savedTogether));
      }
    },
  };
}

/** One collection by folded name within a place (a section's parent; everywhere else one place), with ids and slugs in use. */
function shelf<T extends Named>(known: readonly T[], placeOf: (entity: T) => string = () => '') {
  const byName = new Map<string, string>();
  const ids = new Set<string>();
  const slugs = new Set<string>();
  const add = (entity: T) => {
    ids.add(entity.id);
    slugs.add(entity.slug);
    for (const key of keysOf(entity.name)) {
      const place = `${placeOf(entity)}\n${key}`;
      if (!byName.has(place)) byName.set(place, entity.id);
    }
  };
  known.forEach(add);
  return {
    add,
    has: (id: string) => ids.has(id),
    find: (name: string, place = '') => byName.get(`${place}\n${nameKey(name)}`),
    get size() {
      return ids.size;
    },
    fresh(kind: string, name: string, locale: Locale, wanted: string | undefined, place = '') {
      const id = newEntityId(kind, name, `${place}\n${nameKey(name)}`, (taken) => ids.has(taken));
      const slug = wanted !== undefined && slugSchema.safeParse(wanted).success ? wanted : slugOf(name);
      const used = (taken: string) => slugs.has(taken) || (kind === 'section' && isReservedSegment(taken));
      return { schema: 1 as const, id, version: 1, slug: numbered(slug, used), name: named(name, locale) };
    },
  };
}

/** A name is known in the language of its story; one in Latin letters serves both. */
function named(name: string, locale: Locale): Localized {
  return locale === 'en' || !/\p{Script=Arabic}/u.test(name) ? { ar: name, en: name } : { ar: name };
}

function keysOf(name: Localized): Set<string> {
  return new Set([nameKey(name.ar), ...(name.en ? [nameKey(name.en)] : [])]);
}

/** Someone else may make the same tag at the same moment: theirs is then as good. */
async function makeUnlessThere(store: BulkStore, by: string, writes: Write[]): Promise<void> {
  try {
    await store.commit({ by, writes });
  } catch (error) {
    if (!isStoreError(error, 'conflict')) throw error;
    const there = await Promise.all(writes.map(({ collection, id }) => store.get(collection, id as never)));
    const missing = writes.filter((_, index) => !there[index]);
    if (missing.length === writes.length) throw error;
    if (missing.length > 0) await makeUnlessThere(store, by, missing);
  }
}

import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { type SectionTree, sectionTree } from '#root/lib/domain/section-tree.ts';
import type { Author, Section, Tag } from '#root/lib/domain/taxonomy.ts';
import type { Store } from '#root/lib/store/port.ts';

/** The paper's sections, tags and authors. */
export type PaperNames = {
  tree: SectionTree;
  tags: ReadonlyMap<string, Tag>;
  authors: ReadonlyMap<string, Author>;
  /** From the root down to the section. */
  sectionTrail(id: string): readonly Section[];
  nameOf(collection: 'tag' | 'author', id: string, locale: Locale): string | undefined;
};

export async function paperNames(store: Store): Promise<PaperNames> {
  const tree = sectionTree(await store.all('section'));
  const tags = new Map((await store.all('tag')).map((tag) => [tag.id, tag]));
  const authors = new Map((await store.all('author')).map((author) => [author.id, author]));
  return {
    tree,
    tags,
    authors,
    sectionTrail: tree.trail,
    nameOf(collection, id, locale) {
      const found = (collection === 'tag' ? tags : authors).get(id);
      return found && inLocale(found.name, locale);
    },
  };
}

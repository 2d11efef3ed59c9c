import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { sectionTree } from '#root/lib/domain/section-tree.ts';
import type { Store } from '#root/lib/store/port.ts';
import type { NamedIds, TextNames } from './text-names.ts';

/** What the paper calls these things; @param locale the language in which sections, tags and authors are named */
export async function readTextNames(store: Store, ids: NamedIds, locale: Locale): Promise<TextNames> {
  const tree = sectionTree(await store.all('section'));
  const trail = (id: string) =>
    tree
      .trail(id)
      .map(({ name }) => inLocale(name, locale))
      .join(' ‹ ');
  const cards = await store.reads.cards(ids.story.map(Number));
  return {
    section: Object.fromEntries(ids.section.map((id) => [id, trail(id)])),
    tag: await namesOf(ids.tag, async (id) => inLocalized((await store.get('tag', id))?.name, locale)),
    author: await namesOf(ids.author, async (id) => inLocalized((await store.get('author', id))?.name, locale)),
    picture: await namesOf(ids.picture, async (id) => {
      const media = await store.get('media', id);
      return media && (media.alt.trim() || media.originalName);
    }),
    story: Object.fromEntries(cards.map(({ id, headline }) => [String(id), headline])),
  };
}

function inLocalized(name: Parameters<typeof inLocale>[0] | undefined, locale: Locale): string | undefined {
  return name && inLocale(name, locale);
}

async function namesOf(
  ids: readonly string[],
  nameOf: (id: string) => Promise<string | undefined>,
): Promise<Record<string, string>> {
  const names = await Promise.all(ids.map(async (id) => [id, (await nameOf(id)) ?? ''] as const));
  return Object.fromEntries(names.filter(([, name]) => name !== ''));
}

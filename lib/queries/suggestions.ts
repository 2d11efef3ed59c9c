import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteExpiry, noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { sectionLink, sections } from './sections.ts';

/** What the beginning of a query may become, and the path it leads to. */
export type Suggestion = { text: string; url: string; kind: 'story' | 'section' | 'tag' | 'author' };

const mostNames = 3;
const most = 8;

/** Names of sections, tags and writers, then the newest headlines, that have the words of an unfinished query. */
export async function suggestions(locale: Locale, q: string): Promise<Suggestion[]> {
  noteTag(dependency.found);
  const { now } = requestContext();
  noteExpiry(await store().reads.nextPublication(now));
  const { names, stories } = await store().reads.suggest(q.slice(0, 100), locale, now, most);
  const named = await Promise.all(names.slice(0, mostNames).map((name) => nameOf(locale, name)));
  const found: Suggestion[] = [
    ...named.flatMap((name) => name ?? []),
    ...stories.map(({ id, slug, headline }): Suggestion => {
      return { text: headline, url: href(locale, { to: 'article', id, slug }), kind: 'story' };
    }),
  ];
  return found.slice(0, most);
}

async function nameOf(
  locale: Locale,
  { collection, id }: { collection: 'section' | 'tag' | 'author'; id: string },
): Promise<Suggestion | undefined> {
  if (collection === 'section') {
    const tree = await sections();
    const section = tree.byId.get(id);
    if (!section || tree.isHidden(id)) return undefined;
    const { name, href: url } = sectionLink(tree, section, locale);
    return { text: name, url, kind: collection };
  }
  noteTag(dependency[collection](id));
  const entity = await store().get(collection, id);
  if (!entity) return undefined;
  return {
    text: inLocale(entity.name, locale),
    url: href(locale, { to: collection, slug: entity.slug }),
    kind: collection,
  };
}

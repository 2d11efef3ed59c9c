import { isPublic } from '#root/lib/domain/article.ts';
import type { Block, RichText } from '#root/lib/domain/block.ts';
import { defaultLocale, locales } from '#root/lib/domain/locale.ts';
import { sectionTree } from '#root/lib/domain/section-tree.ts';
import type { Store } from '#root/lib/store/port.ts';
import { decodedSegment } from '#root/lib/text/decoded-segment.ts';
import { richTextsOf } from '#root/lib/text/notes.ts';

/** The addresses that a body's words and notes link to, and the stories that stand in it, as paths. */
export function linksOf(body: readonly Block[]): string[] {
  return body.flatMap((block) =>
    block.type === 'related' ? [`/a/${block.articleId}`] : richTextsOf(block).flatMap(hrefs),
  );
}

/**
 * Those of `links` that lead to a page of this paper which readers do not have: a story, section, tag or author. Other sites'
 * addresses, and the paper's other pages, are not looked at.
 * @param site the paper's own address; @param now milliseconds since the epoch
 */
export async function brokenLinks(store: Store, links: readonly string[], site: URL, now: number): Promise<string[]> {
  const broken: string[] = [];
  for (const link of new Set(links)) {
    const path = ownPath(link, site);
    if (path && !(await leadsSomewhere(store, path, now))) broken.push(link);
  }
  return broken;
}

/** The segments of an address of this paper without its language; undefined for all others. */
function ownPath(link: string, site: URL): string[] | undefined {
  if (link.startsWith('#') || !URL.canParse(link, site)) return undefined;
  const { origin, pathname } = new URL(link, site);
  if (origin !== site.origin) return undefined;
  const segments = pathname.split('/').flatMap((part) => (part ? (decodedSegment(part) ?? part) : []));
  const [first] = segments;
  const hasLanguage = locales.some((locale) => locale !== defaultLocale && locale === first);
  return hasLanguage ? segments.slice(1) : segments;
}

async function leadsSomewhere(store: Store, [first, second = '', ...rest]: string[], now: number): Promise<boolean> {
  if (first === 'articles' || first === 'a') {
    const article = /^[1-9]\d{0,14}$/.test(second) ? await store.get('article', Number(second)) : undefined;
    return article !== undefined && isPublic(article, now);
  }
  if (first === 'tags') return (await store.reads.idBySlug('tag', second)) !== undefined;
  if (first === 'authors') return (await store.reads.idBySlug('author', second)) !== undefined;
  const { find, roots } = sectionTree(await store.all('section'));
  const root = roots.find(({ slug }) => slug === first);
  return !root || !second || find([root.slug, second, ...rest]) !== undefined;
}

function hrefs(text: RichText): string[] {
  return typeof text === 'string' ? [] : text.flatMap(({ href, note }) => [href ?? [], note?.href ?? []].flat());
}

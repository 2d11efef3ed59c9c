import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import type { Section, Tag } from '#root/lib/domain/taxonomy.ts';
import { href } from '#root/lib/i18n/href.ts';
import { noteTag, requestContext } from '#root/lib/runtime/request-context.ts';
import { store } from '#root/lib/runtime/runtime.ts';
import { dependency } from '#root/lib/store/dependency.ts';
import { createPace } from '#root/lib/store/pace.ts';
import { noTerm } from '#root/lib/wp-json/wp-error.ts';
import { byWpNumber, wpNumber } from '#root/lib/wp-json/wp-number.ts';
import type { WpParameters } from '#root/lib/wp-json/wp-parameters.ts';
import type { WpList, WpResource } from '#root/lib/wp-json/wp-resource.ts';
import { escapedText } from '#root/lib/wp-json/wp-text.ts';
import { sections } from '../sections.ts';
import { api, ownLinks, whole } from './wp-address.ts';

export type Taxonomy = 'category' | 'tag';
type Term = Section | Tag;

/** More terms are not counted to be put in order, or to leave the empty ones out: their names are in order at once. */
const mostCounted = 1000;

/** All sections, or all tags: notes what changes them. */
export async function termsOf(taxonomy: Taxonomy): Promise<readonly Term[]> {
  noteTag(taxonomy === 'category' ? dependency.sections : dependency.all('tag'));
  return store().all(taxonomy === 'category' ? 'section' : 'tag');
}

export async function wpTerms(taxonomy: Taxonomy, asked: WpParameters): Promise<WpList> {
  const { locale, search, slug, include, exclude, parent, orderby, order, hideEmpty } = asked;
  const words = search.toLowerCase();
  const ofPosts = asked.post.length > 0 ? await idsOfPosts(taxonomy, asked.post) : undefined;
  let terms = (await termsOf(taxonomy)).filter((term) => {
    const number = wpNumber(taxonomy, term.id);
    if (include && !include.includes(number)) return false;
    if (exclude.includes(number) || (ofPosts && !ofPosts.has(term.id))) return false;
    if (slug.length > 0 && !slug.includes(term.slug.normalize('NFC').toLowerCase())) return false;
    if (parent && !parent.includes(parentOf(term))) return false;
    return inLocale(term.name, locale).toLowerCase().includes(words);
  });
  const counts = new Map<string, number>();
  if ((hideEmpty || orderby === 'count') && terms.length <= mostCounted) {
    const pace = createPace();
    for (const term of terms) {
      counts.set(term.id, await countOf(taxonomy, term.id, locale));
      await pace();
    }
    if (hideEmpty) terms = terms.filter(({ id }) => counts.get(id) !== 0);
  }
  const sign = order === 'asc' ? 1 : -1;
  const collator = new Intl.Collator(locale);
  const keys = new Map(terms.map((term) => [term.id, inLocale(term.name, locale)]));
  const byName = (one: Term, other: Term) => collator.compare(keys.get(one.id) ?? '', keys.get(other.id) ?? '');
  terms.sort((one, other) => {
    if (orderby === 'include' && include) {
      return include.indexOf(wpNumber(taxonomy, one.id)) - include.indexOf(wpNumber(taxonomy, other.id));
    }
    if (orderby === 'id') return sign * (wpNumber(taxonomy, one.id) - wpNumber(taxonomy, other.id));
    if (orderby === 'slug') return sign * (one.slug < other.slug ? -1 : 1);
    if (orderby === 'count')
      return sign * ((counts.get(one.id) ?? 0) - (counts.get(other.id) ?? 0)) || byName(one, other);
    return sign * byName(one, other);
  });
  const page = terms.slice(asked.offset, asked.offset + asked.perPage);
  return { items: await Promise.all(page.map((term) => wpTerm(taxonomy, term, locale))), total: terms.length };
}

export async function wpTermItem(taxonomy: Taxonomy, number: number, locale: Locale): Promise<WpResource> {
  const term = byWpNumber<Term>(taxonomy, await termsOf(taxonomy), number);
  if (!term) throw noTerm();
  return wpTerm(taxonomy, term, locale);
}

export async function wpTerm(taxonomy: Taxonomy, term: Term, locale: Locale): Promise<WpResource> {
  const number = wpNumber(taxonomy, term.id);
  const collection = taxonomy === 'category' ? 'categories' : 'tags';
  const isCategory = taxonomy === 'category';
  const tree = isCategory ? await sections() : undefined;
  const link = tree
    ? href(locale, { to: 'section', path: tree.trail(term.id).map(({ slug }) => slug) })
    : href(locale, { to: 'tag', slug: term.slug });
  const description = 'description' in term && term.description ? inLocale(term.description, locale) : '';
  const body = {
    ...{
      id: number,
      count: await countOf(taxonomy, term.id, locale),
      description: escapedText(description),
      link: whole(link),
    },
    ...{ name: escapedText(inLocale(term.name, locale)), slug: encodeURIComponent(term.slug).toLowerCase() },
    ...{ taxonomy: isCategory ? 'category' : 'post_tag', ...(isCategory && { parent: parentOf(term) }), meta: [] },
  };
  const parent = parentOf(term);
  return {
    body,
    links: {
      ...ownLinks(collection, number),
      about: [{ href: api(`/wp/v2/taxonomies/${isCategory ? 'category' : 'post_tag'}`) }],
      ...(parent && { up: [{ href: api(`/wp/v2/${collection}/${parent}`), embeddable: true as const }] }),
      'wp:post_type': [{ href: api(`/wp/v2/posts?${collection}=${number}`) }],
    },
  };
}

function parentOf(term: Term): number {
  return 'parentId' in term && term.parentId ? wpNumber('category', term.parentId) : 0;
}

/** How many stories readers see there; a section counts those below it. */
async function countOf(taxonomy: Taxonomy, id: string, locale: Locale): Promise<number> {
  noteTag(taxonomy === 'category' ? dependency.section(id) : dependency.tag(id));
  const { now } = requestContext();
  const where = taxonomy === 'category' ? { sectionId: id } : { tagId: id };
  return (await store().reads.articles({ ...where, locale, now }, { offset: 0, limit: 1 })).total;
}

async function idsOfPosts(taxonomy: Taxonomy, posts: readonly number[]): Promise<Set<string>> {
  for (const id of posts) noteTag(dependency.card(id));
  const cards = await store().reads.cards(posts);
  return new Set(cards.flatMap(({ sectionId, tagIds }) => (taxonomy === 'category' ? [sectionId] : tagIds)));
}

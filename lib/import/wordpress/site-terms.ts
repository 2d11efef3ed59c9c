import type { Locale } from '#root/lib/domain/locale.ts';
import type { Catalogue } from '../catalogue.ts';
import { htmlLine } from '../html/html-text.ts';
import type { WxrCategory, WxrSurvey } from './survey.ts';
import { decoded, metaValue, slugKey, type WxrItem, type WxrTerm } from './wxr-item.ts';

/** The sections, tags and authors of the old site as the paper has them. Made in the catalogue when they are asked for. */
export type SiteTerms = {
  /** By slug; undefined where the export does not know it. */
  section(slug: string): string | undefined;
  sectionOf(item: WxrItem): string;
  /** Tags, and categories beside the one that is the section. */
  tagsOf(item: WxrItem): string[];
  authorsOf(item: WxrItem): string[];
  tag(category: Pick<WxrCategory, 'name' | 'slug'>): string;
  /** What was asked for so far, by the names it had in addresses: `TAXONOMY/SLUG` for terms of custom taxonomies. */
  readonly met: {
    sections: ReadonlyMap<string, string>;
    tags: ReadonlyMap<string, string>;
    custom: ReadonlyMap<string, { sectionId: string } | { tagId: string }>;
    /** By name. */
    authors: ReadonlyMap<string, string>;
  };
};

/** The category WordPress files everything under that has none. */
const nowhere = /^(?:uncategori[sz]ed|غير-?مصنف|بدون-تصنيف|عام)$/;
const generalName: Record<Locale, string> = { ar: 'أخبار', en: 'News' };

/** Taxonomies that say how WordPress shows something, not what it is about. */
const technical =
  /^(?:nav_menu|post_format|author|language|term_language|post_translations|term_translations|translation_priority|link_category|wp_.*|elementor_.*|product_(?:type|visibility|shipping_class)|action-group|amp_.*|ef_.*|following_users)$/;

export function siteTerms(catalogue: Catalogue, survey: WxrSurvey, siteLocale: Locale): SiteTerms {
  const sections = new Map<string, string>();
  const tags = new Map<string, string>();
  const custom = new Map<string, { sectionId: string } | { tagId: string }>();
  const authors = new Map<string, string>();

  function section(key: string, above: readonly string[] = []): string | undefined {
    const known = sections.get(key);
    if (known) return known;
    const category = survey.categories.get(key);
    if (!category) return undefined;
    if (nowhere.test(key)) {
      sections.set(key, general());
      return general();
    }
    // Categories that name each other as parents are taken for roots.
    const parentKey = slugKey(category.parent);
    const parent =
      parentKey && !above.includes(parentKey) && parentKey !== key ? section(parentKey, [...above, key]) : undefined;
    const { name, description } = category;
    const made = { slug: decoded(category.slug), ...(description && { description }) };
    const id = catalogue.child(name, parent, localeOf(name), made);
    sections.set(key, id);
    return id;
  }

  const general = () => catalogue.section([generalName[siteLocale]], siteLocale);
  const localeOf = (name: string): Locale => (/\p{Script=Arabic}/u.test(name) ? 'ar' : siteLocale);

  /** The categories of an item; of a custom type without any, those of its own taxonomy that look like categories. */
  function categoriesOf(item: WxrItem): WxrTerm[] {
    const own = item.terms.filter(({ taxonomy }) => taxonomy === 'category');
    if (own.length > 0) return own;
    return item.terms.filter(
      ({ taxonomy }) => !technical.test(taxonomy) && /categor|section|topic|قسم|تصنيف/i.test(taxonomy),
    );
  }

  function sectionOfTerm(term: WxrTerm): string {
    const key = slugKey(term.slug || term.name);
    const known = term.taxonomy === 'category' ? section(key) : undefined;
    if (known) return known;
    if (term.taxonomy === 'category' && nowhere.test(key)) return general();
    const name = htmlLine(term.name) || decoded(term.slug);
    const id = catalogue.child(name, undefined, localeOf(name), { slug: decoded(term.slug) });
    if (term.taxonomy === 'category') sections.set(key, id);
    else custom.set(`${term.taxonomy}/${key}`, { sectionId: id });
    return id;
  }

  /** The chosen one of an item's categories: the primary one of SEO plugins, else the first that is not above another. */
  function chosen(item: WxrItem): WxrTerm | undefined {
    const terms = categoriesOf(item).filter(({ slug, name }) => !nowhere.test(slugKey(slug || name)));
    const primary = metaValue(item, '_yoast_wpseo_primary_category') || metaValue(item, 'rank_math_primary_category');
    const named = primary && terms.find(({ slug }) => survey.categories.get(slugKey(slug))?.id === primary);
    if (named) return named;
    const parents = new Set(terms.flatMap(({ slug }) => above(slugKey(slug))));
    return terms.find(({ slug }) => !parents.has(slugKey(slug))) ?? terms[0];
  }

  /** The slugs of a category's ancestors. */
  function above(key: string): string[] {
    const keys: string[] = [];
    for (let at = survey.categories.get(key); at; at = survey.categories.get(slugKey(at.parent))) {
      const parent = slugKey(at.parent);
      if (!parent || keys.includes(parent)) break;
      keys.push(parent);
    }
    return keys;
  }

  function tag({ name, slug }: { name: string; slug: string }): string {
    const id = catalogue.tag(name, localeOf(name), { slug: decoded(slug) });
    tags.set(slugKey(slug || name), id);
    return id;
  }

  /** Tags, terms of custom taxonomies, and categories beside the one that is the section. */
  function tagOf(term: WxrTerm): string | undefined {
    const name = htmlLine(term.name) || decoded(term.slug);
    if (!name) return undefined;
    if (term.taxonomy === 'post_tag') return tag({ name, slug: term.slug });
    const id = catalogue.tag(name, localeOf(name), { slug: decoded(term.slug) });
    const isCategory = term.taxonomy === 'category';
    if (isCategory && section(slugKey(term.slug || name))) return id;
    custom.set(`${term.taxonomy}/${slugKey(term.slug || name)}`, { tagId: id });
    return id;
  }

  function author(name: string): string {
    const id = catalogue.author(name, localeOf(name));
    authors.set(name, id);
    return id;
  }

  return {
    section: (slug) => section(slugKey(slug)),
    sectionOf(item) {
      const term = chosen(item);
      return term ? sectionOfTerm(term) : general();
    },
    tagsOf(item) {
      const main = chosen(item);
      const covered = new Set(main ? [slugKey(main.slug), ...above(slugKey(main.slug))] : []);
      const categories = categoriesOf(item);
      const others = categories.filter(({ slug, name }) => {
        const key = slugKey(slug || name);
        return !covered.has(key) && !nowhere.test(key);
      });
      const named = item.terms.filter(
        (term) => !technical.test(term.taxonomy) && term.taxonomy !== 'category' && !categories.includes(term),
      );
      return [...new Set([...named, ...others].flatMap((term) => tagOf(term) ?? []))];
    },
    authorsOf(item) {
      const coAuthors = item.terms
        .filter(({ taxonomy }) => taxonomy === 'author')
        .map(({ slug, name }) => coAuthor(survey, slug, name));
      const names =
        coAuthors.length > 0 ? coAuthors : [survey.authors.get(item.creator.toLowerCase()) ?? htmlLine(item.creator)];
      return [...new Set(names.filter(Boolean).map(author))];
    },
    tag,
    met: { sections, tags, custom, authors },
  };
}

/** Co-Authors Plus files a story under `cap-LOGIN` for each of its authors, with an account or without. */
function coAuthor(survey: WxrSurvey, slug: string, name: string): string {
  const login = slugKey(slug).replace(/^cap-/, '');
  const known = survey.guests.get(slugKey(slug)) ?? survey.guests.get(login) ?? survey.authors.get(login);
  return known ?? survey.authors.get(name.toLowerCase()) ?? htmlLine(name || decoded(login));
}

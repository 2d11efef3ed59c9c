import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import type { SiteSettings } from '#root/lib/domain/settings.ts';
import type { Section } from '#root/lib/domain/taxonomy.ts';
import type { PaperNames } from '../paper-names.ts';
import { asHtml, escaped, field, plainField, wpSlug } from './wxr-text.ts';

/** The numbers and slugs that the paper's terms have in the export. */
export type WxrTerms = {
  categorySlug(sectionId: string): string;
  tagSlug(tagId: string): string;
  /** Authors, categories and tags, parents before what is below them. */
  head(): Iterable<string>;
};

/** The language of the channel: the paper's first. */
export const channelLocale: Locale = 'ar';

export function wxrTerms({ tree, tags, authors }: PaperNames): WxrTerms {
  const ordered: Section[] = [];
  const walk = (sections: readonly Section[]) => {
    for (const section of sections) {
      ordered.push(section);
      walk(tree.children(section.id));
    }
  };
  walk(tree.roots);
  const categorySlugs = new Map<string, string>();
  const used = new Set<string>();
  for (const section of ordered) {
    // One category, one slug, wherever it stands: of two that share theirs the lower one is called by its path.
    const path = tree.trail(section.id).map(({ slug }) => slug);
    const slug = used.has(section.slug) ? path.join('-') : section.slug;
    used.add(slug);
    categorySlugs.set(section.id, wpSlug(slug));
  }
  const categorySlug = (id: string) => categorySlugs.get(id) ?? '';
  const tagSlug = (id: string) => wpSlug(tags.get(id)?.slug ?? '');

  return {
    categorySlug,
    tagSlug,
    *head() {
      let number = 0;
      for (const author of authors.values()) {
        number += 1;
        const name = inLocale(author.name, channelLocale);
        yield [
          `<wp:author>${plainField('wp:author_id', number)}${field('wp:author_login', author.id)}`,
          field('wp:author_email', ''),
          `${field('wp:author_display_name', asHtml(name))}${field('wp:author_first_name', '')}`,
          `${field('wp:author_last_name', '')}</wp:author>\n`,
        ].join('');
      }
      for (const section of ordered) {
        number += 1;
        const { id, parentId, name, description } = section;
        yield [
          `<wp:category>${plainField('wp:term_id', number)}${field('wp:category_nicename', categorySlug(id))}`,
          field('wp:category_parent', parentId === undefined ? '' : categorySlug(parentId)),
          field('wp:cat_name', asHtml(inLocale(name, channelLocale))),
          description ? field('wp:category_description', asHtml(inLocale(description, channelLocale))) : '',
          '</wp:category>\n',
        ].join('');
      }
      for (const tag of tags.values()) {
        number += 1;
        const name = field('wp:tag_name', asHtml(inLocale(tag.name, channelLocale)));
        yield `<wp:tag>${plainField('wp:term_id', number)}${field('wp:tag_slug', tagSlug(tag.id))}${name}</wp:tag>\n`;
      }
    },
  };
}

/** Everything before the first author. */
export function channelBegin(settings: SiteSettings, site: URL, now: number): string {
  const base = escaped(site.href.replace(/\/$/, ''));
  return `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
<title>${escaped(inLocale(settings.name, channelLocale))}</title>
<link>${base}</link>
<description>${escaped(inLocale(settings.tagline, channelLocale))}</description>
<pubDate>${rfc822(now)}</pubDate>
<language>${channelLocale}</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${base}</wp:base_site_url>
<wp:base_blog_url>${base}</wp:base_blog_url>
`;
}

/** WordPress's importer looks at the generator for the version it was written by. */
export const generator = '<generator>https://wordpress.org/?v=6.8</generator>\n';
export const channelEnd = '</channel>\n</rss>\n';

export function rfc822(instant: number): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}

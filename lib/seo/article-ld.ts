import type { Source } from '#root/lib/domain/article.ts';
import type { Block } from '#root/lib/domain/block.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import { plainText, readingMinutes } from '#root/lib/text/plain.ts';
import { descriptionOf } from './description.ts';
import type { JsonLdNode } from './json-ld.ts';
import { publisherLd } from './publisher-ld.ts';
import { sharingImage } from './sharing-image.ts';

/** A story as schema.org's NewsArticle, with the dates that its page shows. `comments` counts the published ones. */
export function articleLd(page: ArticlePage, site: URL, paper: string, comments?: number): JsonLdNode {
  const { article, authors, tags, trail, words } = page;
  const { locale, headline, sources, body, publishedAt, updatedAt } = article;
  const whole = (path: string) => new URL(path, site).href;
  const url = whole(page.href);
  const image = sharingImage(page.picture, site);
  const corrections = body.flatMap((block) => (block.type === 'correction' ? correctionLd(block) : []));
  return {
    '@type': 'NewsArticle',
    '@id': `${url}#story`,
    url,
    mainEntityOfPage: url,
    headline,
    description: descriptionOf(article) || undefined,
    inLanguage: locale,
    datePublished: publishedAt,
    dateModified: updatedAt ?? publishedAt,
    author: authors.map(({ name, slug, role }) => ({
      '@type': 'Person',
      name,
      url: whole(href(locale, { to: 'author', slug })),
      jobTitle: role,
    })),
    publisher: publisherLd(site, paper, locale),
    image: image && [
      {
        '@type': 'ImageObject',
        url: image.url,
        width: image.width,
        height: image.height,
        caption: image.alt || undefined,
      },
    ],
    articleSection: trail.map(({ name }) => name),
    keywords: tags.map(({ name }) => name),
    wordCount: words,
    timeRequired: `PT${readingMinutes(words, locale)}M`,
    isAccessibleForFree: true,
    commentCount: comments,
    ...sourcesLd(sources),
    ...(corrections.length > 0 && { correction: corrections }),
  };
}

/** A source with an address is what the story is based on; of the others only the name is known. */
function sourcesLd(sources: readonly Source[]) {
  const based = sources.flatMap(({ name, url }) => (url ? { '@type': 'CreativeWork', name, url } : []));
  const cited = sources.flatMap(({ name, url }) => (url ? [] : { '@type': 'CreativeWork', name }));
  return { ...(based.length > 0 && { isBasedOn: based }), ...(cited.length > 0 && { citation: cited }) };
}

function correctionLd({ text, at }: Extract<Block, { type: 'correction' }>) {
  return { '@type': 'CorrectionComment', text: plainText(text), datePublished: at };
}

import { defaultLocale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { ArticlePage } from '#root/lib/queries/article-page.ts';
import { descriptionOf } from './description.ts';
import { type AnnouncedFeed, feedLinks } from './feed-links.ts';
import { openGraphLocale } from './open-graph.ts';
import { sharingImage } from './sharing-image.ts';

/**
 * What the head of a story's page says to machines. `site` is the paper's address, `paper` its name in the story's language.
 * In the shape of Next's metadata; every address is whole.
 */
export function articleHead(page: ArticlePage, site: URL, paper: string, feeds: readonly AnnouncedFeed[] = []) {
  const { article, authors, tags, trail } = page;
  const { headline, locale, publishedAt, updatedAt } = article;
  const whole = (path: string) => new URL(path, site).href;
  const description = descriptionOf(article);
  const image = sharingImage(article, site);
  return {
    title: article.seoTitle ?? headline,
    description,
    authors: authors.map(({ name, slug }) => ({ name, url: whole(href(locale, { to: 'author', slug })) })),
    alternates: {
      canonical: whole(page.href),
      languages: languagesOf(page, whole),
      types: feedLinks(locale, feeds, site),
    },
    robots: { index: true, follow: true, 'max-image-preview': 'large' as const },
    openGraph: {
      type: 'article' as const,
      url: whole(page.href),
      siteName: paper,
      title: headline,
      description,
      locale: openGraphLocale[locale],
      alternateLocale: page.translations.map((other) => openGraphLocale[other.locale]),
      ...(publishedAt && { publishedTime: publishedAt, modifiedTime: updatedAt ?? publishedAt }),
      authors: authors.map(({ slug }) => whole(href(locale, { to: 'author', slug }))),
      section: trail.at(-1)?.name ?? null,
      tags: tags.map(({ name }) => name),
      images: [image],
    },
    twitter: {
      card: 'summary_large_image' as const,
      title: headline,
      description,
      images: [{ url: image.url, alt: image.alt }],
    },
  };
}

/** The story and its translations by language; a story that stands alone names none. */
function languagesOf({ article, href, translations }: ArticlePage, whole: (path: string) => string) {
  if (translations.length === 0) return {};
  const all = [{ locale: article.locale, href }, ...translations];
  const standard = all.find(({ locale }) => locale === defaultLocale) ?? all[0];
  const languages: Record<string, string> = Object.fromEntries(all.map((one) => [one.locale, whole(one.href)]));
  return { ...languages, ...(standard && { 'x-default': whole(standard.href) }) };
}

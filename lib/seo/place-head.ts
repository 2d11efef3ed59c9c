import { defaultLocale, type Locale } from '#root/lib/domain/locale.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { href, type Place } from '#root/lib/i18n/href.ts';
import { type AnnouncedFeed, feedLinks } from './feed-links.ts';
import { openGraphLocale } from './open-graph.ts';

export type DescribedPlace = {
  place: Place;
  /** Without one the page has the paper's own title. */
  title?: string;
  description?: string;
  /** Whether the other languages have this page too. Default: they do. */
  everywhere?: boolean;
  /** Kept out of search engines: the address of no canonical page. */
  hidden?: boolean;
  /** Of whom the page is. */
  kind?: 'website' | 'profile';
  /** The page's own feed; the paper's follows it. */
  feeds?: readonly AnnouncedFeed[];
};

/** Where the page stands: the paper's address, its language, and its name and tagline in that language. */
export type Where = { locale: Locale; site: URL; paper: string; tagline: string };

/**
 * What the head of a page with an address of its own says to machines: canonical, languages, what engines may do, what
 * messengers show, its feeds. In the shape of Next's metadata; every address is whole.
 */
export function placeHead(described: DescribedPlace, { locale, site, paper, tagline }: Where) {
  const { place, title, description, everywhere = true, hidden = false, kind = 'website', feeds = [] } = described;
  const whole = (path: string) => new URL(path, site).href;
  const url = whole(href(locale, place));
  const counterparts = everywhere ? counterpartsOf(locale, place) : [];
  const types = feedLinks(locale, [...feeds, { place: { to: 'front' }, title: paper }], site);
  const shown = { title: title ?? paper, description: description ?? tagline };
  return {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    alternates: { types, ...(!hidden && { canonical: url, languages: languagesOf(locale, url, counterparts, whole) }) },
    robots: hidden
      ? { index: false, follow: true }
      : { index: true, follow: true, 'max-image-preview': 'large' as const },
    openGraph: {
      type: kind,
      url,
      siteName: paper,
      ...shown,
      locale: openGraphLocale[locale],
      alternateLocale: counterparts.map((other) => openGraphLocale[other.locale]),
      images: [{ url: whole('/icons/naba-512.png'), width: 512, height: 512, type: 'image/png', alt: paper }],
    },
    twitter: { card: 'summary' as const, ...shown },
  };
}

type Counterparts = ReturnType<typeof counterpartsOf>;

/** A page that every language has names all of them, itself included; one that stands alone names none. */
function languagesOf(locale: Locale, url: string, counterparts: Counterparts, whole: (path: string) => string) {
  if (counterparts.length === 0) return {};
  const languages: Record<string, string> = { [locale]: url };
  for (const other of counterparts) languages[other.locale] = whole(other.href);
  return { ...languages, 'x-default': languages[defaultLocale] ?? url };
}

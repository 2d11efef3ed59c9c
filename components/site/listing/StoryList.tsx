import { StoryTeaser } from '#root/components/site/teaser/StoryTeaser.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { Listing } from '#root/lib/queries/listing.ts';
import { Pagination } from './Pagination.tsx';

type StoryListProps = {
  locale: Locale;
  listing: Listing;
  /** The address of a page of this list. */
  pageHref: (page: number) => string;
  /** The first page opens with a large story. */
  featured?: boolean;
  /** Whether each story names its section. */
  section?: boolean;
};

/** One page of a list of stories with the ways to the others; script adds the next page to this one. */
export async function StoryList({ locale, listing, pageHref, featured = false, section = true }: StoryListProps) {
  const t = await getTranslations('StoryList');
  const { teasers, page, pages } = listing;
  if (teasers.length === 0) return <p className="py-6 text-body text-muted">{t('empty')}</p>;
  const [first] = featured && page === 1 ? teasers : [];
  const rest = first ? teasers.slice(1) : teasers;
  return (
    <>
      {first && (
        <StoryTeaser
          teaser={first}
          locale={locale}
          level={2}
          size="headline"
          standfirst
          section={section}
          priority
          sizes="(min-width: 78rem) 50rem, (min-width: 64rem) 64vw, 100vw"
          className="mb-6"
        />
      )}
      <ul id="stories" className="divide-y divide-rule border-t border-rule">
        {rest.map((teaser) => (
          <li key={teaser.id} className="py-5">
            <StoryTeaser
              teaser={teaser}
              locale={locale}
              level={2}
              size="card"
              picture="beside"
              ratio="4x3"
              sizes="(min-width: 48rem) 14rem, 7rem"
              standfirst
              section={section}
            />
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={pages} locale={locale} pageHref={pageHref} />
    </>
  );
}

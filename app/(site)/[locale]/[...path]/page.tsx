import type { Metadata } from 'next';
import { cache } from 'react';
import { decodedPath } from '#root/app/decoded-path.ts';
import { missingMetadata } from '#root/app/missing-metadata.ts';
import { pageLocale } from '#root/app/page-locale.ts';
import { pageTitle } from '#root/app/page-title.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { siteUrl } from '#root/app/site-url.ts';
import { StructuredData } from '#root/components/site/article/StructuredData.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import { SectionStories } from '#root/components/site/section/SectionStories.tsx';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { pageNumber } from '#root/lib/queries/listing.ts';
import { sectionPage } from '#root/lib/queries/section-page.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { breadcrumbLd } from '#root/lib/seo/breadcrumb-ld.ts';
import { collectionLd } from '#root/lib/seo/collection-ld.ts';

type Props = PageProps<'/[locale]/[...path]'>;

const read = cache(async (locale: Locale, path: string, number: string | string[] | undefined) => {
  const slugs = decodedPath(path.split('/'));
  const page = pageNumber(number);
  return slugs && page ? sectionPage(locale, slugs, page) : undefined;
});

async function section({ params, searchParams }: Props) {
  return read(await pageLocale(), (await params).path.join('/'), (await searchParams).page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await pageLocale();
  const found = await section(props);
  if (!found) return missingMetadata();
  const t = await getTranslations('SectionPage');
  const { name } = await siteSettings();
  const { page } = found.listing;
  const paper = inLocale(name, locale);
  return placeMetadata({
    place: { to: 'section', path: found.slugs, page },
    title: await pageTitle(found.name, page, locale),
    description: found.description ?? t('description', { section: found.name, paper }),
    everywhere: page === 1,
    feeds: [{ place: { to: 'section', path: found.slugs }, title: `${found.name} · ${paper}` }],
  });
}

/** A section, or the answer to an address that nothing else knows. */
export default async function SectionPage(props: Props) {
  const locale = await pageLocale();
  const found = await section(props);
  if (!found) return <Missing locale={locale} />;
  const { slugs: path, trail, listing } = found;
  return (
    <SiteFrame
      locale={locale}
      at={trail.map(({ id }) => id)}
      counterparts={counterpartsOf(locale, { to: 'section', path })}
    >
      <StructuredData
        nodes={[
          collectionLd(
            {
              ...found,
              locale,
              path: href(locale, { to: 'section', path, page: listing.page }),
              teasers: listing.teasers,
            },
            siteUrl(),
          ),
          ...(trail.length > 1 ? [breadcrumbLd(trail.slice(0, -1), found.name, siteUrl())] : []),
        ]}
      />
      <SectionStories section={found} locale={locale} />
    </SiteFrame>
  );
}

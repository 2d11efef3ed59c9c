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
import { ListedPage } from '#root/components/site/listing/ListedPage.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { StoryList } from '#root/components/site/listing/StoryList.tsx';
import { StoryTotal } from '#root/components/site/listing/StoryTotal.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { pageNumber } from '#root/lib/queries/listing.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { tagPage } from '#root/lib/queries/tag-page.ts';
import { collectionLd } from '#root/lib/seo/collection-ld.ts';

type Props = PageProps<'/[locale]/tags/[slug]'>;

const read = cache(async (locale: Locale, segment: string, number: string | string[] | undefined) => {
  const [slug] = decodedPath([segment]) ?? [];
  const page = pageNumber(number);
  return slug && page ? tagPage(locale, slug, page) : undefined;
});

async function tag({ params, searchParams }: Props) {
  return read(await pageLocale(), (await params).slug, (await searchParams).page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await pageLocale();
  const found = await tag(props);
  if (!found) return missingMetadata();
  const t = await getTranslations('TagPage');
  const { slug, listing } = found;
  const { name } = await siteSettings();
  return placeMetadata({
    place: { to: 'tag', slug, page: listing.page },
    title: await pageTitle(found.name, listing.page, locale),
    description: t('description', { tag: found.name }),
    // Tags are words of one language: the other one's stories have theirs.
    everywhere: false,
    // One without stories is nothing to find.
    hidden: listing.total === 0,
    feeds: [{ place: { to: 'tag', slug }, title: `${found.name} · ${inLocale(name, locale)}` }],
  });
}

export default async function TagPage(props: Props) {
  const locale = await pageLocale();
  const found = await tag(props);
  if (!found) return <Missing locale={locale} />;
  const t = await getTranslations('TagPage');
  const { slug, listing } = found;
  return (
    <SiteFrame locale={locale}>
      <StructuredData
        nodes={[
          collectionLd(
            {
              locale,
              name: found.name,
              path: href(locale, { to: 'tag', slug, page: listing.page }),
              teasers: listing.teasers,
            },
            siteUrl(),
          ),
        ]}
      />
      <ListedPage locale={locale}>
        <PageHead title={<bdi>{found.name}</bdi>} kicker={t('kicker')}>
          <StoryTotal listing={listing} />
        </PageHead>
        <StoryList locale={locale} listing={listing} pageHref={(page) => href(locale, { to: 'tag', slug, page })} />
      </ListedPage>
    </SiteFrame>
  );
}

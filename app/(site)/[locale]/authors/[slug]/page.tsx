import type { Metadata } from 'next';
import { cache } from 'react';
import { decodedPath } from '#root/app/decoded-path.ts';
import { missingMetadata } from '#root/app/missing-metadata.ts';
import { pageLocale } from '#root/app/page-locale.ts';
import { pageTitle } from '#root/app/page-title.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { siteUrl } from '#root/app/site-url.ts';
import { StructuredData } from '#root/components/site/article/StructuredData.tsx';
import { AuthorHead } from '#root/components/site/author/AuthorHead.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { ListedPage } from '#root/components/site/listing/ListedPage.tsx';
import { StoryList } from '#root/components/site/listing/StoryList.tsx';
import { StoryTotal } from '#root/components/site/listing/StoryTotal.tsx';
import { Missing } from '#root/components/site/Missing.tsx';
import { inLocale, type Locale } from '#root/lib/domain/locale.ts';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { authorPage } from '#root/lib/queries/author-page.ts';
import { pageNumber } from '#root/lib/queries/listing.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { collectionLd, profileLd } from '#root/lib/seo/collection-ld.ts';

type Props = PageProps<'/[locale]/authors/[slug]'>;

const read = cache(async (locale: Locale, segment: string, number: string | string[] | undefined) => {
  const [slug] = decodedPath([segment]) ?? [];
  const page = pageNumber(number);
  return slug && page ? authorPage(locale, slug, page) : undefined;
});

async function author({ params, searchParams }: Props) {
  return read(await pageLocale(), (await params).slug, (await searchParams).page);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const locale = await pageLocale();
  const found = await author(props);
  if (!found) return missingMetadata();
  const t = await getTranslations('AuthorPage');
  const { slug, name, bio, listing } = found;
  const paper = inLocale((await siteSettings()).name, locale);
  return placeMetadata({
    place: { to: 'author', slug, page: listing.page },
    title: await pageTitle(name, listing.page, locale),
    description: bio ?? t('description', { author: name }),
    everywhere: listing.page === 1,
    kind: 'profile',
    feeds: [{ place: { to: 'author', slug }, title: `${name} · ${paper}` }],
  });
}

export default async function AuthorPage(props: Props) {
  const locale = await pageLocale();
  const found = await author(props);
  if (!found) return <Missing locale={locale} />;
  const t = await getTranslations('AuthorPage');
  const { slug, listing } = found;
  return (
    <SiteFrame locale={locale} counterparts={counterpartsOf(locale, { to: 'author', slug })}>
      <StructuredData
        nodes={[
          profileLd(found, locale, siteUrl()),
          collectionLd(
            {
              locale,
              name: found.name,
              path: href(locale, { to: 'author', slug, page: listing.page }),
              teasers: listing.teasers,
            },
            siteUrl(),
          ),
        ]}
      />
      <ListedPage locale={locale}>
        <AuthorHead author={found} />
        <div className="mb-3 flex flex-wrap items-baseline gap-x-3">
          <h2 className="text-title font-bold">{t('stories')}</h2>
          <StoryTotal listing={listing} />
        </div>
        <StoryList locale={locale} listing={listing} pageHref={(page) => href(locale, { to: 'author', slug, page })} />
      </ListedPage>
    </SiteFrame>
  );
}

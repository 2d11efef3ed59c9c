import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { siteUrl } from '#root/app/site-url.ts';
import { StructuredData } from '#root/components/site/article/StructuredData.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { FrontStories } from '#root/components/site/front/FrontStories.tsx';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import type { Place } from '#root/lib/i18n/href.ts';
import { frontPage } from '#root/lib/queries/front-page.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { publisherLd, websiteLd } from '#root/lib/seo/paper-ld.ts';

const place: Place = { to: 'front' };

export async function generateMetadata(): Promise<Metadata> {
  return placeMetadata({ place });
}

export default async function FrontPage() {
  const locale = await pageLocale();
  const front = await frontPage(locale);
  const paper = await siteSettings();
  return (
    <SiteFrame locale={locale} at="front" counterparts={counterpartsOf(locale, place)} breaking="firm">
      <StructuredData nodes={[publisherLd(siteUrl(), paper, locale), websiteLd(siteUrl(), paper, locale)]} />
      <FrontStories front={front} locale={locale} />
    </SiteFrame>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Fragment } from 'react';
import { pageLocale } from '#root/app/page-locale.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { siteUrl } from '#root/app/site-url.ts';
import { StructuredData } from '#root/components/site/article/StructuredData.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { arrangeStrips } from '#root/components/site/front/arrange-strips.ts';
import { EmptyPaper } from '#root/components/site/front/EmptyPaper.tsx';
import { MostReadBand } from '#root/components/site/front/MostReadBand.tsx';
import { SectionStrips } from '#root/components/site/front/SectionStrips.tsx';
import { TopStories } from '#root/components/site/front/TopStories.tsx';
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
  const t = await getTranslations('FrontPage');
  const { lead, seconds, strips, latest } = await frontPage(locale);
  const paper = await siteSettings();
  return (
    <SiteFrame locale={locale} at="front" counterparts={counterpartsOf(locale, place)} breaking="firm">
      <StructuredData nodes={[publisherLd(siteUrl(), paper, locale), websiteLd(siteUrl(), paper, locale)]} />
      {lead ? (
        <>
          <h1 className="sr-only">{t('title')}</h1>
          <TopStories locale={locale} lead={lead} seconds={seconds} latest={latest} />
          {arrangeStrips(strips).map((row, index) => (
            <Fragment key={row.strips[0]?.section.id}>
              {index === 1 && <MostReadBand locale={locale} />}
              <SectionStrips row={row} locale={locale} />
            </Fragment>
          ))}
          {strips.length < 2 && <MostReadBand locale={locale} />}
        </>
      ) : (
        <EmptyPaper />
      )}
    </SiteFrame>
  );
}

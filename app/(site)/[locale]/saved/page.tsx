import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { placeMetadata } from '#root/app/place-metadata.ts';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { ListedPage } from '#root/components/site/listing/ListedPage.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { SavedStories } from '#root/components/site/saved/SavedStories.tsx';
import { counterpartsOf } from '#root/lib/i18n/counterpart.ts';
import type { Place } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

const place: Place = { to: 'saved' };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('SavedPage');
  return placeMetadata({ place, title: t('title'), hidden: true });
}

export default async function SavedPage() {
  const locale = await pageLocale();
  const t = await getTranslations('SavedPage');
  return (
    <SiteFrame locale={locale} counterparts={counterpartsOf(locale, place)}>
      <ListedPage locale={locale}>
        <PageHead title={t('title')} description={t('intro')} />
        <SavedStories locale={locale} />
      </ListedPage>
    </SiteFrame>
  );
}

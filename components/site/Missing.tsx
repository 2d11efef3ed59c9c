import { getTranslations } from 'next-intl/server';
import { SearchBox } from '#root/components/site/frame/SearchBox.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { LatestList } from '#root/components/site/listing/LatestList.tsx';
import { MoreLink } from '#root/components/site/listing/MoreLink.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { latestStories } from '#root/lib/queries/latest-page.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';

const shown = 6;

/** The whole page for an address that leads nowhere; answers 404. */
export async function Missing({ locale }: { locale: Locale }) {
  setStatus(404);
  const t = await getTranslations('Missing');
  const latest = await latestStories(locale, shown);
  return (
    <SiteFrame locale={locale}>
      <div className="sheet max-w-3xl py-8 md:py-12">
        <PageHead kicker={<bdi>404</bdi>} title={t('title')} description={t('text')} />
        <SearchBox locale={locale} className="max-w-md" />
        <p className="mt-4 flex flex-wrap gap-x-6">
          <MoreLink href={href(locale, { to: 'front' })}>{t('front')}</MoreLink>
          <MoreLink href={href(locale, { to: 'latest' })}>{t('latest')}</MoreLink>
        </p>
        {latest.length > 0 && (
          <div className="mt-6 border-t-2 border-ink pt-2">
            <LatestList teasers={latest} locale={locale} />
          </div>
        )}
      </div>
    </SiteFrame>
  );
}

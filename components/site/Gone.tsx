import { getTranslations } from 'next-intl/server';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { LatestList } from '#root/components/site/listing/LatestList.tsx';
import { MoreLink } from '#root/components/site/listing/MoreLink.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { href } from '#root/lib/i18n/href.ts';
import { latestStories } from '#root/lib/queries/latest-page.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';

const shown = 6;

/** The whole page for a story that was withdrawn (`at`: ISO 8601, where it is known); answers 410. */
export async function Gone({ locale, at }: { locale: Locale; at?: string }) {
  setStatus(410);
  const t = await getTranslations('Gone');
  const style = await siteSettings();
  const latest = await latestStories(locale, shown);
  return (
    <SiteFrame locale={locale}>
      <div className="sheet max-w-3xl py-8 md:py-12">
        <PageHead kicker={<bdi>410</bdi>} title={t('title')} description={t('text')} />
        {at && (
          <p className="text-body text-muted">
            {t.rich('at', {
              date: formatDate(at, 'date', locale, style),
              time: (chunks) => <time dateTime={at}>{chunks}</time>,
            })}
          </p>
        )}
        <p className="mt-2 flex flex-wrap gap-x-6">
          <MoreLink href={href(locale, { to: 'page', id: 'corrections' })}>{t('policy')}</MoreLink>
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

import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { LatestAside } from '#root/components/site/listing/LatestAside.tsx';
import { MoreLink } from '#root/components/site/listing/MoreLink.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { WithAside } from '#root/components/site/listing/WithAside.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';

/** The whole page for a story that was withdrawn (`at`: ISO 8601, where it is known); answers 410. */
export async function Gone({ locale, at }: { locale: Locale; at?: string }) {
  setStatus(410);
  const t = await getTranslations('Gone');
  const style = await siteSettings();
  return (
    <SiteFrame locale={locale}>
      <WithAside aside={<LatestAside locale={locale} />}>
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
      </WithAside>
    </SiteFrame>
  );
}

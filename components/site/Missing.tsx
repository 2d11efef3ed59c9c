import { SearchBox } from '#root/components/site/frame/SearchBox.tsx';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { LatestAside } from '#root/components/site/listing/LatestAside.tsx';
import { MoreLink } from '#root/components/site/listing/MoreLink.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { WithAside } from '#root/components/site/listing/WithAside.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';

/** The whole page for an address that leads nowhere; answers 404. */
export async function Missing({ locale }: { locale: Locale }) {
  setStatus(404);
  const t = await getTranslations('Missing');
  return (
    <SiteFrame locale={locale}>
      <WithAside aside={<LatestAside locale={locale} />}>
        <PageHead kicker={<bdi>404</bdi>} title={t('title')} description={t('text')} />
        <SearchBox locale={locale} className="max-w-md" />
        <p className="mt-4 flex flex-wrap gap-x-6">
          <MoreLink href={href(locale, { to: 'front' })}>{t('front')}</MoreLink>
          <MoreLink href={href(locale, { to: 'latest' })}>{t('latest')}</MoreLink>
        </p>
      </WithAside>
    </SiteFrame>
  );
}

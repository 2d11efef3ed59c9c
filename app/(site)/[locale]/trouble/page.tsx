import type { Metadata } from 'next';
import { pageLocale } from '#root/app/page-locale.ts';
import { SiteFrame } from '#root/components/site/frame/SiteFrame.tsx';
import { MoreLink } from '#root/components/site/listing/MoreLink.tsx';
import { PageHead } from '#root/components/site/listing/PageHead.tsx';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { setStatus } from '#root/lib/runtime/request-context.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Trouble');
  return { title: t('title'), robots: { index: false } };
}

/** What readers see in place of a page that failed; the server keeps it ready. */
export default async function TroublePage() {
  setStatus(500);
  const locale = await pageLocale();
  const t = await getTranslations('Trouble');
  return (
    <SiteFrame locale={locale}>
      <div className="sheet max-w-3xl py-10 md:py-16">
        <PageHead kicker={<bdi>500</bdi>} title={t('title')} description={t('text')} />
        <MoreLink href={href(locale, { to: 'front' })}>{t('front')}</MoreLink>
      </div>
    </SiteFrame>
  );
}

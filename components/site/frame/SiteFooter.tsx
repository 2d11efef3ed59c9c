import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { standingPages } from '#root/lib/domain/standing-pages.ts';
import { formatDate } from '#root/lib/i18n/formats.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { type NamedLink, navigation } from '#root/lib/queries/sections.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { requestContext } from '#root/lib/runtime/request-context.ts';
import { BackToTop } from './BackToTop.tsx';
import { FooterLinks } from './FooterLinks.tsx';
import { Wordmark } from './Wordmark.tsx';

/** The foot of the paper: everything it has, by name, and the way back up as the very last thing. */
export async function SiteFooter({ locale }: { locale: Locale }) {
  const t = await getTranslations('SiteFooter');
  const settings = await siteSettings();
  const sections = await navigation(locale);
  const reading: NamedLink[] = [
    { id: 'latest', name: t('latest'), href: href(locale, { to: 'latest' }) },
    { id: 'archive', name: t('archive'), href: href(locale, { to: 'archive' }) },
    { id: 'search', name: t('search'), href: href(locale, { to: 'search' }) },
    { id: 'saved', name: t('saved'), href: href(locale, { to: 'saved' }) },
  ];
  const paper = standingPages.map((id) => ({ id, name: t(id), href: href(locale, { to: 'page', id }) }));
  const social = settings.social.map(({ label, url }) => ({ id: url, name: label, href: url }));
  const name = inLocale(settings.name, locale);
  const year = formatDate(requestContext().now, 'year', locale, settings);
  return (
    <footer className="mt-14 border-t-3 border-ink bg-surface print:mt-4 print:bg-transparent">
      <div className="sheet grid gap-x-8 gap-y-6 py-8 md:grid-cols-[1.2fr_2fr_1fr_1fr] print:hidden">
        <div>
          <Wordmark locale={locale} size="footer" />
          <p className="max-w-xs text-label text-muted">{inLocale(settings.tagline, locale)}</p>
        </div>
        {sections.length > 0 && <FooterLinks title={t('sections')} links={sections} wide />}
        <FooterLinks title={t('reading')} links={reading} />
        <FooterLinks title={t('paper')} links={[...paper, ...social]} />
      </div>
      <div className="sheet">
        <p className="border-t border-rule py-4 text-meta text-muted">
          {t.rich('rights', { year, name, b: (chunks) => <bdi>{chunks}</bdi> })}
        </p>
      </div>
      <BackToTop />
    </footer>
  );
}

import '#root/app/globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import fontPreloads from '#root/app/font-preloads.json';
import { pageLocale } from '#root/app/page-locale.ts';
import { paperIcons } from '#root/app/paper-icons.ts';
import { readerAssets } from '#root/app/reader-assets.ts';
import { siteUrl } from '#root/app/site-url.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fdfbf6' },
    { media: '(prefers-color-scheme: dark)', color: '#121413' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const locale = await pageLocale();
  const { name, tagline } = await siteSettings();
  const paper = inLocale(name, locale);
  return {
    metadataBase: siteUrl(),
    title: { default: `${paper} · ${inLocale(tagline, locale)}`, template: `%s · ${paper}` },
    description: inLocale(tagline, locale),
    applicationName: paper,
    icons: paperIcons,
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

/** Language, direction, fonts and the readers' scripts; pages bring the paper's frame themselves, since it knows the place. */
export default async function SiteLayout({ children }: { children: ReactNode }) {
  const locale = await pageLocale();
  const { digits } = await siteSettings();
  const { enhance, theme } = readerAssets();
  return (
    // The marker says that the page is whole without the framework's script: the server takes that out.
    <html data-static-page="" lang={locale} dir={directionOf(locale)} data-digits={digits}>
      <head>
        {theme && <script src={theme} />}
        {fontPreloads[locale].map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        {enhance && <script type="module" src={enhance} />}
      </head>
      <body id="top">{children}</body>
    </html>
  );
}

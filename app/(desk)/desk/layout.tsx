import '#root/app/(desk)/desk.css';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import fontPreloads from '#root/app/font-preloads.json';
import { paperIcons } from '#root/app/paper-icons.ts';
import { readerAssets } from '#root/app/reader-assets.ts';
import { siteUrl } from '#root/app/site-url.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { siteSettings } from '#root/lib/queries/site.ts';

export const dynamic = 'force-dynamic';

export const viewport: Viewport = { colorScheme: 'light dark' };

/** The title is each page's own (see `PageTitle`). */
export function generateMetadata(): Metadata {
  return {
    metadataBase: siteUrl(),
    robots: { index: false, follow: false },
    icons: paperIcons,
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

/** Language, direction, fonts and words of the desk. It guards nothing: each page does (see `desk-page.tsx`). */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const { locale, nonce } = deskVisit();
  const { digits } = await siteSettings();
  const { theme } = readerAssets();
  const { desk } = messagesOf(locale);
  return (
    // The theme's script marks <html> before React sees it.
    <html lang={locale} dir={directionOf(locale)} data-digits={digits} suppressHydrationWarning>
      <head>
        {/* Browsers hide a nonce from scripts, also from React. */}
        {theme && <script src={theme} nonce={nonce} suppressHydrationWarning />}
        {fontPreloads[locale].map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body>
        <NextIntlClientProvider messages={{ desk }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}

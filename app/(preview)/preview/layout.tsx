import '#root/app/(desk)/desk.css';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import fontPreloads from '#root/app/font-preloads.json';
import { paperIcons } from '#root/app/paper-icons.ts';
import { siteUrl } from '#root/app/site-url.ts';
import { deskVisit } from '#root/lib/auth/desk-visit.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { messagesOf } from '#root/lib/i18n/messages.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { askedPreview } from './asked-preview.ts';

export const dynamic = 'force-dynamic';

export const viewport: Viewport = { colorScheme: 'light dark' };

/** Nothing of the story: messengers show what a head says to whoever is in the conversation. */
export async function generateMetadata(): Promise<Metadata> {
  await askedPreview();
  const { storyLocale, locale } = deskVisit();
  return {
    metadataBase: siteUrl(),
    title: messagesOf(storyLocale ?? locale).desk.Preview.draft,
    robots: { index: false, follow: false },
    icons: paperIcons,
    formatDetection: { telephone: false, email: false, address: false, date: false },
  };
}

/** Readers' sheet and fonts, in the story's language; no script at all, neither the desk's nor the readers'. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { theme } = await askedPreview();
  const { storyLocale, locale: deskLocale } = deskVisit();
  const locale = storyLocale ?? deskLocale;
  const { digits } = await siteSettings();
  const { desk } = messagesOf(locale);
  return (
    <html data-static-page="" lang={locale} dir={directionOf(locale)} data-digits={digits} data-theme={theme}>
      <head>
        {fontPreloads[locale].map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
      </head>
      <body id="top">
        <NextIntlClientProvider messages={{ desk }}>{children}</NextIntlClientProvider>
      </body>
    </html>
  );
}

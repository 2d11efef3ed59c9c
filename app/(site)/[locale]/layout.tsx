import type { ReactNode } from 'react';
import '#root/app/globals.css';
import { getLocale } from 'next-intl/server';

export const dynamic = 'force-dynamic';

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const locale = (await getLocale()).startsWith('en') ? 'en' : 'ar';
  return (
    <html lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'}>
      <body>{children}</body>
    </html>
  );
}

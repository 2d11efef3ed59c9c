import type { ReactNode } from 'react';
import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { PageTitle } from '../layout/PageTitle.tsx';
import { DeskLanguage } from './DeskLanguage.tsx';
import { DeskTheme } from './DeskTheme.client.tsx';

type EntrancePageProps = { locale: Locale; title: string; lead?: string; children: ReactNode };

/** A page before the desk: the paper's name, one column, one thing to do. */
export async function EntrancePage({ locale, title, lead, children }: EntrancePageProps) {
  const { name } = await siteSettings();
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex items-center justify-end gap-1 px-4 py-2">
        <DeskLanguage locale={locale} />
        <DeskTheme />
      </header>
      <main id="content" className="mx-auto w-full max-w-md grow px-4 pt-[6vh] pb-16">
        <p className="mb-8 text-[2.5rem] font-bold leading-[1.25] text-brand">
          {inLocale(name, locale)}
          <span aria-hidden="true" className="text-alert">
            .
          </span>
        </p>
        <PageTitle title={title} />
        <h1 className="mb-2 font-bold text-title">{title}</h1>
        {lead && <p className="mb-6 text-muted">{lead}</p>}
        {children}
      </main>
    </div>
  );
}

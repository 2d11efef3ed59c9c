import { Activity, type ReactNode } from 'react';
import { signOut } from '#root/lib/actions/desk/sign-out.ts';
import type { Editor } from '#root/lib/auth/editor.ts';
import { can } from '#root/lib/auth/permission.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { inLocale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { siteSettings } from '#root/lib/queries/site.ts';
import { DeskForm } from '../form/DeskForm.client.tsx';
import { DeskLanguage } from './DeskLanguage.tsx';
import { DeskMenu } from './DeskMenu.tsx';
import { DeskTheme } from './DeskTheme.client.tsx';
import type { DeskRoom } from './desk-rooms.ts';

type DeskFrameProps = { editor: Editor; locale: Locale; at?: DeskRoom | undefined; children: ReactNode };

/** What surrounds every page of the desk: its name, the rooms, who is at it. The page itself is its `<main>`. */
export async function DeskFrame({ editor, locale, at, children }: DeskFrameProps) {
  const t = await getTranslations('desk.Frame');
  const { name } = await siteSettings();
  const { role, name: person } = editor.account;
  return (
    <>
      <a
        href="#content"
        className="absolute inset-s-2 top-2 z-50 -translate-y-24 bg-ink px-4 py-3 font-semibold text-paper focus:translate-y-0"
      >
        {t('skip')}
      </a>
      {/* Comes alive after what the page is for, or as soon as somebody turns to it. */}
      <Activity>
        <header className="border-b border-rule bg-surface">
          <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-2 px-4 md:gap-x-6 md:px-6">
            <a
              href={href(locale, { to: 'front' })}
              className="tap inline-flex items-center gap-2 font-bold text-brand text-card"
            >
              {inLocale(name, locale)}
              <span className="font-normal text-label text-muted">{t('desk')}</span>
            </a>
            <div className="order-last min-w-0 basis-full md:order-none md:basis-auto md:grow">
              <DeskMenu rooms={(permission) => can(role, permission)} at={at} />
            </div>
            <div className="ms-auto flex items-center gap-1">
              <DeskLanguage locale={locale} />
              <DeskTheme />
              <a
                href="/desk/account"
                aria-current={at === 'account' ? 'page' : undefined}
                className="tap inline-flex max-w-48 items-center px-2 text-label hover:text-brand aria-[current]:text-brand"
              >
                <bdi className="truncate">{person}</bdi>
              </a>
              <DeskForm action={signOut} className="contents">
                <button type="submit" className="tap px-2 text-label text-muted hover:text-ink">
                  {t('sign-out')}
                </button>
              </DeskForm>
            </div>
          </div>
        </header>
      </Activity>
      <main id="content" tabIndex={-1} className="mx-auto max-w-[90rem] px-4 py-6 outline-none md:px-6 md:py-8">
        {children}
      </main>
    </>
  );
}

import { Icon } from '#root/components/ui/Icon.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { navigation } from '#root/lib/queries/sections.ts';
import { SearchBox } from './SearchBox.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';

/** The whole paper at a glance, on narrow screens: a popover, opened and closed by the browser itself. */
export async function SectionDrawer({ locale }: { locale: Locale }) {
  const t = await getTranslations('SectionDrawer');
  const sections = await navigation(locale);
  return (
    <>
      <button
        type="button"
        popoverTarget="drawer"
        aria-label={t('open')}
        className="tap -ms-2.5 inline-flex items-center justify-center lg:hidden print:hidden"
      >
        <Icon name="menu" className="size-6" />
      </button>
      <div
        id="drawer"
        popover="auto"
        className="drawer inset-y-0 inset-s-0 inset-e-auto m-0 h-dvh max-h-none w-80 max-w-[85vw] overflow-y-auto border-e border-rule bg-paper p-4 text-ink"
      >
        <div className="mb-2 flex items-center justify-between">
          <p className="text-card font-semibold">{t('title')}</p>
          <button
            type="button"
            popoverTarget="drawer"
            popoverTargetAction="hide"
            aria-label={t('close')}
            className="tap -me-2.5 inline-flex items-center justify-center"
          >
            <Icon name="close" className="size-6" />
          </button>
        </div>
        <SearchBox locale={locale} />
        <nav aria-label={t('title')} className="mt-4">
          <ul>
            {sections.map((section) => (
              <li key={section.id} className="border-b border-rule py-1">
                <a href={section.href} className="tap flex items-center text-row font-semibold hover:text-brand">
                  <bdi>{section.name}</bdi>
                </a>
                {section.children.length > 0 && (
                  <ul className="flex flex-wrap gap-x-4 ps-3">
                    {section.children.map((child) => (
                      <li key={child.id}>
                        <a href={child.href} className="tap flex items-center text-label text-muted hover:text-brand">
                          <bdi>{child.name}</bdi>
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
            <li>
              <a
                href={href(locale, { to: 'latest' })}
                className="tap flex items-center text-row font-semibold hover:text-brand"
              >
                {t('latest')}
              </a>
            </li>
            <li>
              <a
                href={href(locale, { to: 'saved' })}
                className="tap flex items-center text-row font-semibold hover:text-brand"
              >
                {t('saved')}
              </a>
            </li>
          </ul>
        </nav>
        <div className="mt-4 flex border-t border-rule pt-4 md:hidden">
          <ThemeSwitch />
        </div>
      </div>
    </>
  );
}

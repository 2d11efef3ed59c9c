import { Icon } from '#root/components/ui/Icon.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Counterpart } from '#root/lib/i18n/counterpart.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PaperDate } from './PaperDate.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SectionDrawer } from './SectionDrawer.tsx';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import { Wordmark } from './Wordmark.tsx';

type MastheadProps = { locale: Locale; counterparts: readonly Counterpart[]; front: boolean; q?: string | undefined };

/** The head of the paper: a nameplate between date and tools on the front page, a running head elsewhere. */
export async function Masthead({ locale, counterparts, front, q }: MastheadProps) {
  const t = await getTranslations('Masthead');
  const layout = front ? 'lg:grid lg:grid-cols-[1fr_auto_1fr] lg:py-5' : 'lg:py-3';
  return (
    <header className="arrives-whole">
      <div className={`sheet flex flex-wrap items-center gap-x-1 py-2 md:gap-x-4 ${layout}`}>
        <SectionDrawer locale={locale} />
        <div className={`grow md:grow-0 ${front ? 'lg:order-2' : ''}`}>
          <Wordmark locale={locale} size={front ? 'nameplate' : 'running'} />
        </div>
        <div
          className={`order-3 max-md:basis-full md:order-none md:grow ${front ? 'lg:order-1' : 'md:border-s md:border-rule md:ps-4'} max-md:pt-0.5`}
        >
          <PaperDate locale={locale} />
        </div>
        <div
          className={`contents md:flex print:hidden md:items-center md:gap-1 ${front ? 'lg:order-3 lg:justify-self-end' : ''}`}
        >
          <SearchBox locale={locale} q={q} className="w-52 max-lg:hidden" />
          <a
            href={href(locale, { to: 'search' })}
            aria-label={t('search')}
            className="tap order-1 inline-flex items-center justify-center lg:hidden"
          >
            <Icon name="search" className="size-6" />
          </a>
          <div className="order-2 md:order-none">
            <LanguageSwitch locale={locale} counterparts={counterparts} />
          </div>
          <div className="max-md:hidden">
            <ThemeSwitch />
          </div>
        </div>
      </div>
    </header>
  );
}

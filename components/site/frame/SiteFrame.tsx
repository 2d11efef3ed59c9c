import type { ReactNode } from 'react';
import { StaticMarkup } from '#root/components/markup/StaticMarkup.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Counterpart } from '#root/lib/i18n/counterpart.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { Strength } from '#root/lib/store/dependency.ts';
import { BreakingBar } from './BreakingBar.tsx';
import { Masthead } from './Masthead.tsx';
import { SectionBar } from './SectionBar.tsx';
import { SiteFooter } from './SiteFooter.tsx';

export type SiteFrameProps = {
  locale: Locale;
  /** Where the reader is: the ids of the sections from the root down, or the front page. */
  at?: 'front' | readonly string[];
  /** The same page in the paper's other languages; without one the switch leads to that language's front page. */
  counterparts?: readonly Counterpart[];
  /** How strictly the page follows the breaking bar. */
  breaking?: Strength;
  /** What stands in the search field. */
  q?: string;
  children: ReactNode;
};

/** What surrounds every page of the paper; the page itself is its `<main>`. */
export async function SiteFrame({
  locale,
  at = [],
  counterparts = [],
  breaking = 'soft',
  q,
  children,
}: SiteFrameProps) {
  const t = await getTranslations('SiteFrame');
  return (
    <StaticMarkup>
      <a
        href="#content"
        className="absolute inset-s-2 top-2 z-50 -translate-y-24 bg-ink px-4 py-3 font-semibold text-paper focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <BreakingBar locale={locale} strength={breaking} />
      <Masthead locale={locale} counterparts={counterparts} front={at === 'front'} q={q} />
      <SectionBar locale={locale} at={at} />
      <main id="content" tabIndex={-1} className="outline-none">
        {children}
      </main>
      <SiteFooter locale={locale} />
    </StaticMarkup>
  );
}

import { getTranslations } from 'next-intl/server';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { standingPages } from './standing-pages.ts';

/** The pages about the paper, beside each of them. */
export async function StandingPageList({ locale, current }: { locale: Locale; current: string }) {
  const t = await getTranslations('SiteFooter');
  return (
    <nav aria-labelledby="about-the-paper">
      <h2 id="about-the-paper" className="border-t-2 border-ink pt-2 text-title font-bold">
        {t('about-the-paper')}
      </h2>
      <ul className="mt-1 divide-y divide-rule">
        {standingPages.map((id) => (
          <li key={id}>
            <a
              href={href(locale, { to: 'page', id })}
              {...(id === current && { 'aria-current': 'page' })}
              className="tap flex items-center text-row font-semibold hover:text-brand aria-[current]:text-brand"
            >
              {t(id)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { Locale } from '#root/lib/domain/locale.ts';
import { standingPages } from '#root/lib/domain/standing-pages.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { addedPages } from '#root/lib/queries/added-pages.ts';

/** The pages about the paper and those it added, beside each of them. */
export async function StandingPageList({ locale, current }: { locale: Locale; current: string }) {
  const t = await getTranslations('SiteFooter');
  const pages = [...standingPages.map((id) => ({ id, title: t(id) })), ...(await addedPages(locale))];
  return (
    <nav aria-labelledby="about-the-paper">
      <h2 id="about-the-paper" className="border-t-2 border-ink pt-2 text-title font-bold">
        {t('about-the-paper')}
      </h2>
      <ul className="mt-1 divide-y divide-rule">
        {pages.map(({ id, title }) => (
          <li key={id}>
            <a
              href={href(locale, { to: 'page', id })}
              {...(id === current && { 'aria-current': 'page' })}
              className="tap flex items-center text-row font-semibold hover:text-brand aria-[current]:text-brand"
            >
              <bdi>{title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

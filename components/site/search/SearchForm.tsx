import { getTranslations } from 'next-intl/server';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import type { SearchPage } from '#root/lib/queries/search-page.ts';
import { navigation } from '#root/lib/queries/sections.ts';

const field = 'tap w-full rounded-xs border border-edge bg-paper px-3 text-body font-normal';

/** The whole search form, filled as it was sent. */
export async function SearchForm({ locale, search }: { locale: Locale; search: SearchPage }) {
  const t = await getTranslations('SearchPage');
  const sections = await navigation(locale);
  return (
    <search>
      <form
        action={href(locale, { to: 'search' })}
        method="get"
        className="grid gap-x-4 gap-y-3 rounded-xs bg-surface p-4 md:grid-cols-[1fr_auto_auto_auto] md:items-end"
      >
        <label className="grid gap-1 text-label font-semibold">
          {t('label')}
          <input type="search" name="q" defaultValue={search.q} maxLength={300} className={field} />
        </label>
        <label className="grid gap-1 text-label font-semibold">
          {t('section')}
          <select name="section" defaultValue={search.section ?? ''} className={field}>
            <option value="">{t('everySection')}</option>
            {sections.flatMap((root) => [
              <option key={root.id} value={root.id}>
                {root.name}
              </option>,
              ...root.children.map((child) => (
                <option key={child.id} value={child.id}>
                  {t('within', { section: root.name, inner: child.name })}
                </option>
              )),
            ])}
          </select>
        </label>
        <label className="grid gap-1 text-label font-semibold">
          {t('order')}
          <select name="order" defaultValue={search.order ?? ''} className={field}>
            <option value="">{t('relevance')}</option>
            <option value="date">{t('date')}</option>
          </select>
        </label>
        <button type="submit" className="tap rounded-xs bg-brand px-6 text-label font-semibold text-on-brand">
          {t('submit')}
        </button>
      </form>
    </search>
  );
}

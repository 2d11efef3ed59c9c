import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { SearchPage } from '#root/lib/queries/search-page.ts';
import { navigation } from '#root/lib/queries/sections.ts';
import { SearchField } from './SearchField.tsx';

const field = 'tap w-full rounded-xs border border-edge bg-paper px-3 text-body font-normal';
const labelled = 'grid gap-1 text-label font-semibold';

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
        <div className={labelled}>
          <label htmlFor="q">{t('label')}</label>
          <SearchField id="q" locale={locale} q={search.q} className={field} />
        </div>
        <label className={labelled}>
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
        <label className={labelled}>
          {t('order')}
          <select name="order" defaultValue={search.order ?? ''} className={field}>
            <option value="">{t('relevance')}</option>
            <option value="date">{t('date')}</option>
          </select>
        </label>
        <button type="submit" className="tap rounded-xs bg-brand px-6 text-label font-semibold text-on-brand">
          {t('submit')}
        </button>
        <details className="md:col-span-full" open={Boolean(search.author || search.from || search.to)}>
          <summary className="tap inline-flex cursor-pointer items-center text-label font-semibold">
            {t('more')}
          </summary>
          <div className="grid gap-x-4 gap-y-3 pt-2 md:grid-cols-3">
            <label className={labelled}>
              {t('author')}
              <input type="text" name="author" defaultValue={search.author} maxLength={100} className={field} />
            </label>
            <label className={labelled}>
              {t('from')}
              <input type="date" name="from" defaultValue={search.from} className={field} />
            </label>
            <label className={labelled}>
              {t('to')}
              <input type="date" name="to" defaultValue={search.to} className={field} />
            </label>
          </div>
          <p className="pt-2 text-label font-normal text-muted">{t('operators')}</p>
        </details>
      </form>
    </search>
  );
}

import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { StylePage } from '#root/lib/queries/style-page.ts';
import { EntryForm } from './EntryForm.client.tsx';

type EntryListProps = Omit<StylePage, 'habits'> & { query: string; page: number };

/** The paper's spellings, to be looked through and changed. */
export async function EntryList({ items, found, pages, query, page }: EntryListProps) {
  const t = await getTranslations('desk.Style');
  const link = (to: number) =>
    `/desk/style?${new URLSearchParams({ ...(query && { q: query }), page: String(to) })}#list`;
  return (
    <>
      <form action="/desk/style#list" className="mb-4 flex max-w-xl flex-wrap items-end gap-3">
        <label className="grow font-semibold text-label">
          {t('search')}
          <input
            type="search"
            name="q"
            defaultValue={query}
            dir="auto"
            className="tap mt-1 w-full rounded-sm border border-edge bg-paper px-3 py-2 font-normal text-body"
          />
        </label>
        <button type="submit" className="tap rounded-sm border border-edge px-4 text-label hover:border-brand">
          {t('search-do')}
        </button>
      </form>
      {query && <p className="mb-2 text-label text-muted">{t('found', { count: found })}</p>}
      <ul>
        {items.map((entry) => (
          <li key={entry.right} className="border-rule border-b">
            <details>
              <summary className="tap flex cursor-pointer flex-wrap items-baseline gap-x-4 py-2">
                <bdi className="font-semibold">{entry.right}</bdi>
                <span className="text-label text-muted">
                  {t.rich('not', { words: () => <bdi>{entry.wrong.join('، ')}</bdi> })}
                </span>
                {entry.note && <bdi className="text-meta text-muted">{entry.note}</bdi>}
              </summary>
              <div className="pt-2 pb-5">
                <EntryForm entry={entry} />
              </div>
            </details>
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav aria-label={t('pages')} className="mt-4 flex items-center gap-6 text-label">
          {page > 1 && (
            <a href={link(page - 1)} rel="prev" className="tap inline-flex items-center text-brand underline">
              {t('before')}
            </a>
          )}
          <span className="text-muted">{t('page', { page, pages })}</span>
          {page < pages && (
            <a href={link(page + 1)} rel="next" className="tap inline-flex items-center text-brand underline">
              {t('after')}
            </a>
          )}
        </nav>
      )}
    </>
  );
}

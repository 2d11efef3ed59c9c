import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { SearchPage } from '#root/lib/queries/search-page.ts';

/** What a query that found nothing may be changed into: without its conditions, or near words that the paper uses. */
export async function OtherQueries({ search: { nearest, everywhere } }: { search: SearchPage }) {
  const t = await getTranslations('SearchPage');
  return (
    <>
      {everywhere ? (
        <p className="mt-4 text-body">
          <a href={everywhere.href} className="font-bold text-brand underline">
            {t.rich('everywhere', { q: everywhere.q, b: (chunks) => <bdi>{chunks}</bdi> })}
          </a>
        </p>
      ) : null}
      {nearest.length > 0 ? (
        <section aria-labelledby="nearest" className="mt-6">
          <h2 id="nearest" className="text-body font-bold">
            {t('nearest')}
          </h2>
          <ul className="mt-2 flex flex-wrap gap-2">
            {nearest.map(({ q, href }) => (
              <li key={q}>
                <a
                  href={href}
                  className="tap inline-flex items-center rounded-xs border border-edge px-4 text-label font-semibold hover:border-brand hover:text-brand"
                >
                  <bdi>{q}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

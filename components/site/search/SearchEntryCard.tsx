import { TeaserMeta } from '#root/components/site/teaser/TeaserMeta.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { SearchEntry } from '#root/lib/queries/search-page.ts';
import { Marked } from './Marked.tsx';

/** A story found: where the words stand in it, and its near-copies under it. */
export async function SearchEntryCard({ entry, locale }: { entry: SearchEntry; locale: Locale }) {
  const t = await getTranslations('SearchPage');
  const { teaser, headline, snippet, copies } = entry;
  const language = teaser.locale !== locale && { lang: teaser.locale, dir: directionOf(teaser.locale) };
  return (
    <article className="grid gap-1">
      <div className="group relative grid gap-1">
        {teaser.section && (
          <p className="text-meta font-semibold text-brand">
            <bdi>{teaser.section.name}</bdi>
          </p>
        )}
        <h3 className="text-title font-bold" {...language}>
          <a
            href={teaser.href}
            className="decoration-brand decoration-2 group-hover:underline after:absolute after:inset-0"
          >
            <Marked text={headline} />
          </a>
        </h3>
        <p className="font-serif text-body text-muted" {...language}>
          <Marked text={snippet} />
        </p>
        <TeaserMeta teaser={teaser} locale={locale} />
      </div>
      {copies.length > 0 && (
        <details className="text-label">
          <summary className="tap inline-flex cursor-pointer items-center font-semibold text-muted">
            {t('copies', { count: copies.length })}
          </summary>
          <ul className="ms-4 list-disc">
            {copies.map((copy) => (
              <li key={copy.id}>
                <a href={copy.href} className="hover:underline">
                  <bdi>{copy.headline}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

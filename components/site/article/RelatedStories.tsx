import { StoryTeaser } from '#root/components/site/teaser/StoryTeaser.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

/** What to read after this story. The heading stands also where nothing akin was found yet, with what was read most. */
export async function RelatedStories({ teasers, locale }: { teasers: readonly Teaser[]; locale: Locale }) {
  const t = await getTranslations('RelatedStories');
  return (
    <section aria-labelledby="related" className="print:hidden">
      <h2 id="related" className="border-ink border-t-2 pt-3 font-bold text-title">
        {t('title')}
      </h2>
      <div className="mt-4 grid gap-x-6 gap-y-6 md:grid-cols-3 md:gap-y-9">
        {teasers.map((teaser) => (
          <StoryTeaser
            key={teaser.id}
            teaser={teaser}
            locale={locale}
            level={3}
            size="row"
            picture="compact"
            brief
            sizes="(min-width: 48rem) 16rem, 7rem"
          />
        ))}
      </div>
    </section>
  );
}

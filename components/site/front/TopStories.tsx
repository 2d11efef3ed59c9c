import { LatestList } from '#root/components/site/listing/LatestList.tsx';
import { MoreLink } from '#root/components/site/listing/MoreLink.tsx';
import { StoryTeaser } from '#root/components/site/teaser/StoryTeaser.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';

/** As many as stand beside the lead without outgrowing it. */
const latestShown = 7;

type TopStoriesProps = { locale: Locale; lead: Teaser; seconds: readonly Teaser[]; latest: readonly Teaser[] };

/** What the news is: the lead, the stories after it, and what came in last. */
export async function TopStories({ locale, lead, seconds, latest }: TopStoriesProps) {
  const t = await getTranslations('TopStories');
  return (
    <div className="sheet grid gap-y-8 pt-4 md:pt-6 lg:grid-cols-4 lg:gap-x-8">
      <StoryTeaser
        teaser={lead}
        locale={locale}
        level={2}
        size="lead"
        standfirst
        priority
        ratio="4x3"
        sizes="(min-width: 78rem) 36rem, (min-width: 64rem) 48vw, 100vw"
        className="lg:col-span-2"
        // The picture takes what height the words leave, so that the columns end together.
        pictureClass="max-lg:aspect-video lg:aspect-auto lg:h-0 lg:min-h-80 lg:grow"
      />
      {seconds.length > 0 && (
        <ul className="grid content-start gap-y-6 border-rule max-lg:border-t max-lg:pt-6 md:grid-cols-2 md:gap-x-6 lg:grid-cols-1 lg:gap-y-0 lg:divide-y lg:divide-rule lg:border-s lg:ps-8">
          {seconds.map((teaser, place) => (
            <li key={teaser.id} className={place === 0 ? 'lg:pb-4' : 'lg:py-4 lg:[&_img]:hidden'}>
              <StoryTeaser teaser={teaser} locale={locale} level={3} size="card" picture="compact" brief />
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="latest" className="border-rule max-lg:border-t max-lg:pt-6 lg:border-s lg:ps-8">
        <div className="mb-1 flex items-center justify-between gap-4">
          <h2 id="latest" className="text-title font-bold">
            {t('latest')}
          </h2>
          <MoreLink href={href(locale, { to: 'latest' })}>{t('all')}</MoreLink>
        </div>
        <LatestList teasers={latest.slice(0, latestShown)} locale={locale} />
      </section>
    </div>
  );
}

import { getTranslations } from 'next-intl/server';
import { StoryTime } from '#root/components/site/StoryTime.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';
import { readingMinutes } from '#root/lib/text/plain.ts';

export type TeaserMetaProps = { teaser: Teaser; locale: Locale; brief?: boolean };

/** When a story came out, how long it takes and how much it is talked about; `brief` gives the first only. */
export async function TeaserMeta({ teaser, locale, brief = false }: TeaserMetaProps) {
  const t = await getTranslations('TeaserMeta');
  const { publishedAt, words, comments } = teaser;
  return (
    <p className="flex flex-wrap gap-x-1.5 text-meta text-muted">
      {!brief && words > 0 && (
        <span className="after:ms-1.5 after:content-['·']">
          {t('reading', { minutes: readingMinutes(words, teaser.locale) })}
        </span>
      )}
      {!brief && comments > 0 && (
        <span className="after:ms-1.5 after:content-['·']">{t('comments', { count: comments })}</span>
      )}
      <StoryTime instant={publishedAt} locale={locale} format={brief ? 'date' : 'moment'} />
    </p>
  );
}

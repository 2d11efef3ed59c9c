import { StoryTime } from '#root/components/site/StoryTime.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { Teaser } from '#root/lib/queries/teasers.ts';
import { readingMinutes } from '#root/lib/text/plain.ts';

export type TeaserMetaProps = { teaser: Teaser; locale: Locale; brief?: boolean };

/** The dot before a fact hangs outside its line, and so is cut off where the fact begins one. */
const fact = "relative ps-3.5 before:absolute before:inset-s-[5px] before:content-['·']";

/** When a story came out, how long it takes and how much it is talked about; `brief` gives the first only. */
export async function TeaserMeta({ teaser, locale, brief = false }: TeaserMetaProps) {
  const t = await getTranslations('TeaserMeta');
  const { publishedAt, words, comments } = teaser;
  return (
    <div className="overflow-hidden text-meta text-muted">
      <p className="-ms-3.5 flex flex-wrap">
        {!brief && words > 0 && (
          <span className={fact}>{t('reading', { minutes: readingMinutes(words, teaser.locale) })}</span>
        )}
        {!brief && comments > 0 && <span className={fact}>{t('comments', { count: comments })}</span>}
        <StoryTime instant={publishedAt} locale={locale} format={brief ? 'date' : 'moment'} className={fact} />
      </p>
    </div>
  );
}

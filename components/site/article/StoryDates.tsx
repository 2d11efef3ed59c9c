import type { Article } from '#root/lib/domain/article.ts';
import { formatDate, type Style } from '#root/lib/i18n/formats.ts';
import { dayIn } from '#root/lib/i18n/time-zone.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

type StoryDatesProps = {
  article: Pick<Article, 'publishedAt' | 'updatedAt' | 'locale'>;
  writing: Style;
  /** Whole minutes of reading. */
  minutes: number;
};

/** When it came out, when it was last changed, how long it takes. Absolute: these are the dates that machines are told. */
export async function StoryDates({ article: { publishedAt, updatedAt, locale }, writing, minutes }: StoryDatesProps) {
  const t = await getTranslations('StoryDates');
  const day = (instant: string) => dayIn(writing.timeZone, Date.parse(instant));
  const sameDay = publishedAt && updatedAt && day(publishedAt) === day(updatedAt);
  const time = (instant: string) => (chunks: React.ReactNode) => <time dateTime={instant}>{chunks}</time>;
  return (
    // A line each on phones: side by side they would break elsewhere when the web font arrives.
    <ul className="flex flex-col gap-x-3 text-meta text-muted md:flex-row md:flex-wrap xl:flex-col">
      {publishedAt && (
        <li>
          {t.rich('published', { date: formatDate(publishedAt, 'moment', locale, writing), time: time(publishedAt) })}
        </li>
      )}
      {publishedAt && writing.hijri && <li>{formatDate(publishedAt, 'hijri', locale, writing)}</li>}
      {updatedAt && updatedAt !== publishedAt && (
        <li>
          {t.rich('updated', {
            date: formatDate(updatedAt, sameDay ? 'time' : 'moment', locale, writing),
            time: time(updatedAt),
          })}
        </li>
      )}
      <li>{t('reading', { minutes })}</li>
    </ul>
  );
}

import { Icon } from '#root/components/ui/Icon.tsx';
import { formatDate, type Style } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { ArticlePage } from '#root/lib/queries/article-page.ts';

/** What a reader may do with the story: pass it on, keep it, make its letters larger. Only the first needs no script. */
export async function StoryTools({ page, writing }: { page: ArticlePage; writing: Style }) {
  const t = await getTranslations('StoryTools');
  const { id, headline, locale, publishedAt } = page.article;
  const button =
    'tap inline-flex cursor-pointer items-center justify-center gap-1.5 rounded-full border border-rule px-3 text-label hover:border-edge aria-disabled:text-muted';
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-2 print:hidden">
      <a href="#share" className={button}>
        <Icon name="share" className="size-4" />
        {t('share')}
      </a>
      <save-story
        hidden
        data-id={id}
        data-url={page.href}
        data-title={headline}
        data-section={page.trail.at(-1)?.name ?? ''}
        data-date={publishedAt}
        data-date-text={publishedAt && formatDate(publishedAt, 'date', locale, writing)}
        data-lang={locale}
      >
        <button type="button" className={button}>
          <Icon name="save" className="size-4" />
          <span data-part="save">{t('save')}</span>
          <span data-part="saved" hidden>
            {t('saved')}
          </span>
        </button>
      </save-story>
      <text-size hidden>
        {/* biome-ignore lint/a11y/useSemanticElements: two buttons, not fields of a form */}
        <div role="group" aria-label={t('textSize')} className="flex gap-2">
          <button
            type="button"
            value="-1"
            aria-label={t('smaller')}
            data-sign={t('smallerSign')}
            className={`${button} px-0 before:content-[attr(data-sign)]`}
          />
          <button
            type="button"
            value="1"
            aria-label={t('larger')}
            data-sign={t('largerSign')}
            className={`${button} px-0 before:content-[attr(data-sign)]`}
          />
          <span className="sr-only" role="status" data-part="status" data-sizes={t('sizes')} />
        </div>
      </text-size>
    </div>
  );
}

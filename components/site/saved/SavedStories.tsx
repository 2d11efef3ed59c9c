import { MoreLink } from '#root/components/site/listing/MoreLink.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

/** What the reader saved: the frame is the server's, the list the device's. */
export async function SavedStories({ locale }: { locale: Locale }) {
  const t = await getTranslations('SavedPage');
  return (
    <saved-stories>
      <div data-part="no-script" className="grid justify-items-start gap-1 border-s-3 border-brand ps-4">
        <p className="text-body">{t('noScript')}</p>
        <MoreLink href={href(locale, { to: 'latest' })}>{t('latest')}</MoreLink>
      </div>
      <p data-part="empty" tabIndex={-1} hidden className="py-6 text-body text-muted">
        {t('empty')}
      </p>
      <ul data-part="list" hidden className="divide-y divide-rule border-t border-rule" />
      <template data-part="row">
        <li className="flex items-start justify-between gap-4 py-4">
          <div className="grid min-w-0 gap-0.5">
            <span data-part="section" className="text-meta font-semibold text-brand" />
            {/* biome-ignore lint/a11y/useValidAnchor: the readers' script gives it its address. */}
            {/* biome-ignore lint/a11y/useAnchorContent: and its words. */}
            <a data-part="title" className="text-card font-semibold hover:underline" />
            {/* A valid instant until the readers' script writes the story's own. */}
            <time data-part="date" dateTime="1970-01-01" className="text-meta text-muted" />
          </div>
          <button
            type="button"
            data-part="remove"
            className="tap shrink-0 rounded-xs border border-edge px-4 text-label hover:border-alert hover:text-alert"
          >
            {t('remove')}
          </button>
        </li>
      </template>
    </saved-stories>
  );
}

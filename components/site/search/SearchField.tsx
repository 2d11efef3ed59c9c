import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

type SearchFieldProps = {
  locale: Locale;
  q?: string | undefined;
  className: string;
  id?: string;
  /** Its name where no visible label gives one. */
  label?: string;
  placeholder?: string;
  required?: boolean;
};

/** Where the words to search for are typed; script adds suggestions under it. */
export async function SearchField({ locale, q, label, ...rest }: SearchFieldProps) {
  const t = await getTranslations('SearchField');
  return (
    <search-suggest className="relative block w-full min-w-0" data-address={`/api/suggest?locale=${locale}`}>
      <input type="search" name="q" defaultValue={q} maxLength={300} aria-label={label} {...rest} />
      <ul
        data-part="list"
        aria-label={t('list')}
        hidden
        className="absolute inset-s-0 top-full z-30 mt-1 max-h-96 w-full min-w-64 overflow-y-auto rounded-xs border border-edge bg-paper shadow-lg"
      />
      <span role="status" className="sr-only" data-part="status" data-found={t('found')} />
      <template data-part="option">
        <li className="flex cursor-pointer items-baseline justify-between gap-3 px-3 py-2 text-label font-normal hover:bg-surface aria-selected:bg-surface aria-selected:text-brand">
          <bdi data-part="text" />
          <span
            className="shrink-0 text-meta text-muted"
            data-part="kind"
            data-section={t('section')}
            data-tag={t('tag')}
            data-author={t('author')}
          />
        </li>
      </template>
    </search-suggest>
  );
}

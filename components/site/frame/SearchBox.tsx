import { SearchField } from '#root/components/site/search/SearchField.tsx';
import { Icon } from '#root/components/ui/Icon.tsx';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';

type SearchBoxProps = { locale: Locale; q?: string | undefined; className?: string };

/** The short search form of the head and the menu. */
export async function SearchBox({ locale, q, className = '' }: SearchBoxProps) {
  const t = await getTranslations('SearchBox');
  return (
    <search className={className}>
      <form action={href(locale, { to: 'search' })} method="get" className="flex items-center border-b border-edge">
        <SearchField
          locale={locale}
          q={q}
          required
          label={t('label')}
          placeholder={t('placeholder')}
          className="tap w-full min-w-0 bg-transparent px-1 text-label placeholder:text-muted"
        />
        <button type="submit" aria-label={t('submit')} className="tap inline-flex items-center justify-center">
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}

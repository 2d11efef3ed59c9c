import type { Locale } from '#root/lib/domain/locale.ts';
import { joinedParts } from '#root/lib/i18n/formats.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { AuthorProfile } from '#root/lib/queries/author-page.ts';
import { inOrder } from './in-order.ts';

/** Who wrote it, each name a link, joined as the language joins a list. */
export async function Byline({ authors, locale }: { authors: readonly AuthorProfile[]; locale: Locale }) {
  if (authors.length === 0) return null;
  const t = await getTranslations('Byline');
  const parts = joinedParts(
    authors.map(({ id }) => id),
    locale,
  );
  return (
    <p className="font-semibold text-body">
      <span className="sr-only">{t('by')} </span>
      {inOrder(parts).map(({ key, item }) => {
        const author = item.type === 'element' && authors.find(({ id }) => id === item.value);
        if (!author) return item.value;
        return (
          <a
            key={key}
            href={href(locale, { to: 'author', slug: author.slug })}
            rel="author"
            className="-my-2.5 inline-block py-2.5 decoration-2 decoration-brand hover:underline"
          >
            <bdi>{author.name}</bdi>
          </a>
        );
      })}
    </p>
  );
}

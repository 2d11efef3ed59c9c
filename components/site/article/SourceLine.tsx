import type { Source } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { joinedParts } from '#root/lib/i18n/formats.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import { sourceGender } from '#root/lib/text/source-gender.ts';
import { inOrder } from './in-order.ts';

/** The outside sources that the story rests on; the verb agrees with the first of them. */
export async function SourceLine({ sources, locale }: { sources: readonly Source[]; locale: Locale }) {
  const [first] = sources;
  if (!first) return null;
  const t = await getTranslations('SourceLine');
  const numbers = sources.map((_, index) => String(index));
  const names = inOrder(joinedParts(numbers, locale)).map(({ key, item }) => {
    const source = item.type === 'element' ? sources[Number(item.value)] : undefined;
    if (!source) return item.value;
    return source.url ? (
      <a key={key} href={source.url} rel="noopener" className="underline hover:decoration-2">
        <bdi>{source.name}</bdi>
      </a>
    ) : (
      <bdi key={key}>{source.name}</bdi>
    );
  });
  return (
    <p className="text-label text-muted">
      {t.rich('reported', { gender: sourceGender(first.name), names: () => <>{names}</> })}
    </p>
  );
}

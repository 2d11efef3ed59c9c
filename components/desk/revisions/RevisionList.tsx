import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { TextVersion } from '#root/lib/newsroom/text-history.ts';
import { Badge } from '../layout/Badge.tsx';
import { Moment } from '../layout/Moment.tsx';

type RevisionListProps = { versions: readonly TextVersion[]; before: string; after: string; locale: Locale };

/** The texts that a story had, two of them chosen to be compared. Works without script. */
export async function RevisionList({ versions, before, after, locale }: RevisionListProps) {
  const t = await getTranslations('desk.Revisions');
  return (
    <form className="mb-6">
      <ol className="mb-3 max-h-96 overflow-y-auto border-rule border-y">
        {versions.map(({ key, at, by, reason, text }) => (
          <li
            key={key}
            className="flex flex-wrap items-center gap-x-4 border-rule border-b py-1 text-label last:border-b-0"
          >
            {(['before', 'after'] as const).map((name) => (
              <label key={name} className="tap inline-flex items-center gap-2 text-meta text-muted">
                <input
                  type="radio"
                  name={name}
                  value={key}
                  defaultChecked={key === { before, after }[name]}
                  className="size-5"
                />
                {t(name)}
              </label>
            ))}
            <Moment at={at} locale={locale} />
            <bdi>{by}</bdi>
            <Badge tone={key === 'now' ? 'good' : 'plain'}>{t(`kind-${kindOf(key)}`)}</Badge>
            <bdi className="truncate text-muted">{reason ?? text.headline}</bdi>
          </li>
        ))}
      </ol>
      <button
        type="submit"
        className="tap rounded-sm border border-edge px-4 text-label hover:border-brand hover:text-brand"
      >
        {t('compare')}
      </button>
    </form>
  );
}

function kindOf(key: string): 'now' | 'kept' | 'story' {
  if (key === 'now') return 'now';
  return key.startsWith('kept:') ? 'kept' : 'story';
}

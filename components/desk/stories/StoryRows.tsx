import type { Locale } from '#root/lib/domain/locale.ts';
import { directionOf } from '#root/lib/i18n/direction.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { DeskStoryRow } from '#root/lib/queries/desk-stories.ts';
import { Badge } from '../layout/Badge.tsx';
import { cell, DataTable } from '../layout/DataTable.tsx';
import { Moment } from '../layout/Moment.tsx';
import { StateBadge } from './StateBadge.tsx';

/** Stories as rows: what, in which state, where, by whom, when. */
export async function StoryRows({ rows, locale }: { rows: readonly DeskStoryRow[]; locale: Locale }) {
  const t = await getTranslations('desk.Stories');
  const columns = ['story', 'state', 'section', 'authors', 'when'] as const;
  return (
    <DataTable caption={t('title')} columns={columns.map((column) => t(column))}>
      {rows.map(({ id, headline, state, section, authors, at, pending, writer, locale: language }) => (
        <tr key={id} className="focus-within:bg-surface">
          <th scope="row" className={`${cell} min-w-56 text-start font-semibold`}>
            <a
              href={`/desk/stories/${id}`}
              data-story={id}
              lang={language}
              dir={directionOf(language)}
              className="tap inline-flex items-center text-ink hover:text-brand"
            >
              {headline}
            </a>
            {writer && (
              <p className="font-normal text-meta text-muted">
                {t.rich('writing', { name: writer, b: (text) => <bdi>{text}</bdi> })}
              </p>
            )}
          </th>
          <td className={cell}>
            <span className="flex flex-wrap gap-1">
              <StateBadge state={state} />
              {pending && <Badge>{t('pending')}</Badge>}
            </span>
          </td>
          <td className={cell}>
            <bdi>{section}</bdi>
          </td>
          <td className={cell}>
            <bdi>{authors.join('، ') || '—'}</bdi>
          </td>
          <td className={cell}>{at ? <Moment at={at} locale={locale} /> : '—'}</td>
        </tr>
      ))}
    </DataTable>
  );
}

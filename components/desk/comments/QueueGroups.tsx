import type { CommentState } from '#root/lib/domain/comment.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { CommentGroups, Grouping } from '#root/lib/queries/comment-groups.ts';
import { Moment } from '../layout/Moment.tsx';

type QueueGroupsProps = CommentGroups & { by: Grouping; state: CommentState; locale: Locale };

/** Comments of one state by their stories or their writers, each with how many there are. */
export async function QueueGroups({ by, state, locale, groups, total, cut }: QueueGroupsProps) {
  const t = await getTranslations('desk.Comments');
  if (groups.length === 0) return <p className="py-6 text-muted">{t('none')}</p>;
  return (
    <>
      <ul aria-label={t(`view-${by}`)} className="max-w-3xl">
        {groups.map(({ key, name, count, newest }) => (
          <li key={key} className="border-rule border-b">
            <a
              href={`/desk/comments?${new URLSearchParams({ state, [by]: key })}`}
              className="tap flex flex-wrap items-baseline gap-x-4 py-2 hover:text-brand"
            >
              <bdi className="min-w-0 grow font-semibold">{name}</bdi>
              <span className="text-label">{t('comments', { count })}</span>
              <span className="text-meta text-muted">
                <Moment at={newest} locale={locale} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      {(cut || total > groups.length) && <p className="mt-3 text-label text-muted">{t('groups-cut')}</p>}
    </>
  );
}

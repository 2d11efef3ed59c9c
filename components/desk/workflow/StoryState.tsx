import { isPublic } from '#root/lib/domain/article.ts';
import type { Locale } from '#root/lib/domain/locale.ts';
import { href } from '#root/lib/i18n/href.ts';
import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { StoryWorkflow } from '#root/lib/queries/story-workflow.ts';
import { Badge } from '../layout/Badge.tsx';
import { Moment } from '../layout/Moment.tsx';
import { UnpublishedChanges } from './UnpublishedChanges.client.tsx';

type StoryStateProps = { workflow: StoryWorkflow; locale: Locale; now: number };

/** How the story stands, and the instants of its life. */
export async function StoryState({ workflow, locale, now }: StoryStateProps) {
  const t = await getTranslations('desk.Workflow');
  const stateName = await getTranslations('desk.states');
  const { article, standing, assignee } = workflow;
  const { id, slug, state, publishedAt, updatedAt, embargoUntil, unpublishAt, withdrawal } = article;
  const moments = [
    ['planned-at', state === 'scheduled' && publishedAt],
    ['published-at', state === 'published' && publishedAt],
    ['updated-at', state === 'published' && updatedAt !== publishedAt && updatedAt],
    ['withdrawn-at', withdrawal?.at],
    ['embargo-until', state !== 'published' && embargoUntil],
    ['ends-at', state !== 'withdrawn' && unpublishAt],
  ] as const;
  return (
    <>
      <p>
        <Badge tone={state === 'published' ? 'good' : state === 'withdrawn' ? 'alert' : 'plain'}>
          {stateName(standing)}
        </Badge>
      </p>
      <ul className="mt-2 grid gap-1 text-label text-muted">
        {moments.map(
          ([name, at]) => at && <li key={name}>{t.rich(name, { at: () => <Moment {...{ at, locale }} /> })}</li>,
        )}
        {withdrawal?.reason && <li dir="auto">{withdrawal.reason}</li>}
        {assignee && <li>{t.rich('assigned-to', { name: () => <bdi>{assignee.name}</bdi> })}</li>}
        <UnpublishedChanges />
      </ul>
      {isPublic(article, now) && (
        <a
          href={href(article.locale, { to: 'article', id, slug })}
          className="tap inline-flex items-center text-brand text-label underline"
        >
          {t('as-readers')}
        </a>
      )}
    </>
  );
}

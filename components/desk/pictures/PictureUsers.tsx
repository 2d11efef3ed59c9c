import { getTranslations } from '#root/lib/i18n/translations.ts';
import type { PictureUses } from '#root/lib/queries/picture-uses.ts';
import { Badge } from '../layout/Badge.tsx';
import { StateBadge } from '../stories/StateBadge.tsx';

/** The stories and authors that show a picture. */
export async function PictureUsers({ uses: { stories, authors } }: { uses: PictureUses }) {
  const t = await getTranslations('desk.Pictures');
  if (stories.length + authors.length === 0) return <p className="text-label text-muted">{t('unused')}</p>;
  return (
    <ul className="grid gap-2 text-label">
      {stories.map(({ id, headline, locale, state, onlyInText }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3">
          <a href={`/desk/stories/${id}`} lang={locale} className="text-brand underline">
            <bdi>{headline || t('story', { id })}</bdi>
          </a>
          <StateBadge state={state} />
          {onlyInText && <Badge>{t('only-in-text')}</Badge>}
        </li>
      ))}
      {authors.map(({ id, name }) => (
        <li key={id}>{t.rich('portrait-of', { name: () => <bdi>{name}</bdi> })}</li>
      ))}
    </ul>
  );
}
